import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type NoticeTone = 'info' | 'attention' | 'done' | 'error';

const LOOKS: Record<NoticeTone, { box: string; icon: IconName; sign: string }> = {
  info: { box: 'border-ai bg-ai-wash', icon: 'info', sign: 'text-ai' },
  attention: { box: 'border-shu bg-shu-wash', icon: 'clock', sign: 'text-shu' },
  done: { box: 'border-done bg-done-wash', icon: 'check', sign: 'text-done' },
  error: { box: 'border-shu bg-shu-wash', icon: 'alert', sign: 'text-shu' },
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out at once when it appears. Set for what follows an action. */
  live?: boolean;
  className?: string;
}

/** Something to know before going on, in its place on the page. */
export function Notice({ tone = 'info', title, children, live = false, className }: NoticeProps) {
  const { box, icon, sign } = LOOKS[tone];
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div role={role} className={cx('flex gap-3 rounded-sm border-l-3 px-4 py-3', box, className)}>
      <Icon name={icon} className={cx('mt-1', sign)} />
      <div className="min-w-0 max-w-text">
        {title !== undefined && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  );
}
