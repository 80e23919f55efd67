import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

export interface TimelineEntry {
  key: string;
  title: ReactNode;
  /** When, usually a `<Time at>`. */
  when: ReactNode;
  body?: ReactNode;
  /** now: where things stand. attention: a delay, a failure. */
  mark?: 'past' | 'now' | 'attention' | 'done';
}

const MARKS: Record<NonNullable<TimelineEntry['mark']>, string> = {
  past: 'border-edge bg-paper',
  now: 'border-ai bg-ai',
  attention: 'border-shu bg-shu',
  done: 'border-done bg-done',
};

/** What happened, in the order given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="relative ml-1.5 border-line border-l">
      {entries.map(({ key, title, when, body, mark = 'past' }) => (
        <li key={key} className="relative pb-6 pl-6 last:pb-0">
          <span className={cx('-left-[6.5px] absolute top-2 size-3 rounded-full border-2', MARKS[mark])} />
          <p className={cx(mark !== 'past' && 'font-medium')}>{title}</p>
          <p className="text-sm text-soft">{when}</p>
          {body !== undefined && <div className="mt-1">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
