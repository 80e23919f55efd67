import type { Instant } from '@toriyose/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { Countdown } from '../../time/time.tsx';
import { useNow } from '../../time/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { adminTitles } from './admin-titles.ts';
import { OrderLink } from './order-link.tsx';
import { ShortTime } from './short-time.tsx';
import { staffWords } from './staff-words.ts';
import { todayWords } from './today-words.ts';
import { useRowKeys } from './use-row-keys.ts';

type TodayView = Outputs['admin']['today'];
type Entry = TodayView['waiting'][number];

const REFRESH_MS = 15_000;
const MINUTE_MS = 60_000;

/** ADM-2: what waits for staff, in order of due time. */
export function TodayPage() {
  const titles = useWords(adminTitles);
  const words = useWords(todayWords);
  const [today] = trpc.admin.today.useSuspenseQuery(undefined, { refetchInterval: REFRESH_MS });
  const { list } = useRowKeys();
  return (
    <>
      <PageHeading lead={words.lead} actions={<NextRun today={today} />}>
        {titles.today}
      </PageHeading>
      {today.runUnderWay && (
        <Notice className="mb-6" title={words.runUnderWay}>
          <TextLink to="/admin/runs/$id" params={{ id: today.runUnderWay.id }}>
            {words.watch}
          </TextLink>
        </Notice>
      )}
      {today.waiting.length === 0 && <EmptyState title={words.nothing}>{words.nothingMore}</EmptyState>}
      <div ref={list} className="grid items-start gap-4 xl:grid-cols-2">
        {today.waiting.map((entry) => (
          <WaitingCard key={entry.kind} entry={entry} />
        ))}
      </div>
      <Clear kinds={today.clear} />
    </>
  );
}

function NextRun({ today: { nextRunAt } }: { today: TodayView }) {
  const words = useWords(todayWords);
  if (nextRunAt === null) return null;
  return (
    <p className="sm:text-right">
      <span className="block text-soft">{words.nextRun}</span>
      <TextLink to="/admin/runs">
        <ShortTime at={nextRunAt} />
      </TextLink>{' '}
      <span className="text-soft">
        <Countdown until={nextRunAt} />
      </span>
    </p>
  );
}

function WaitingCard({ entry }: { entry: Entry }) {
  const words = useWords(todayWords);
  const staff = useWords(staffWords);
  const { title } = words.kinds[entry.kind];
  const isOverdue = entry.dueAt !== null && entry.dueAt < useNow(MINUTE_MS);
  const unseen = entry.count - entry.samples.length;
  return (
    <section
      aria-labelledby={`today-${entry.kind}`}
      className={cx('rounded-lg border bg-raised px-4 py-3', isOverdue ? 'border-shu' : 'border-line')}
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`today-${entry.kind}`} className="flex items-baseline gap-2 text-base">
          {title}
          <Badge tone={isOverdue ? 'attention' : 'active'} className="tabular-nums">
            {entry.isMore ? staff.capped(entry.count) : entry.count}
          </Badge>
        </h2>
        <p className={cx('text-xs', isOverdue ? 'text-shu' : 'text-soft')}>
          <Due at={entry.dueAt} isOverdue={isOverdue} />
        </p>
      </header>
      <ul className="mt-2 divide-y divide-line border-line border-t">
        {entry.samples.map((sample) => (
          <Sample key={`${sample.number}${sample.label}${sample.at}`} sample={sample} kind={entry.kind} />
        ))}
      </ul>
      <p className="mt-2 flex justify-between gap-4 text-soft text-xs">
        <All kind={entry.kind} />
        {unseen > 0 && <span className="tabular-nums">{words.more(unseen)}</span>}
      </p>
    </section>
  );
}

function Due({ at, isOverdue }: { at: Instant | null; isOverdue: boolean }) {
  const words = useWords(todayWords);
  if (at === null) return words.whenThereIsTime;
  return (
    <>
      {isOverdue ? words.overdue : words.due} <ShortTime at={at} />
    </>
  );
}

function Sample({ sample, kind }: { sample: Entry['samples'][number]; kind: Entry['kind'] }) {
  const locale = useLocale();
  const staff = useWords(staffWords);
  // Of a mail the label is an address, not a name.
  const label = kind === 'stuck_mails' ? sample.label : staff.person(sample.label);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 py-1.5">
      {sample.number !== null && <OrderLink number={sample.number} />}
      <span className="min-w-0 grow break-words">{label}</span>
      <span className="text-soft text-xs">
        <ShortTime at={sample.at} />
      </span>
      {sample.note && <span className="w-full text-shu text-xs">{sample.note[locale]}</span>}
    </li>
  );
}

/** The page where this kind of work is done; a hint where it is done on the orders themselves. */
function All({ kind }: { kind: Entry['kind'] }): ReactNode {
  const { all } = useWords(todayWords).kinds[kind];
  switch (kind) {
    case 'blocked':
      return (
        <TextLink to="/admin/runs" search={{ dry: '1' }}>
          {all}
        </TextLink>
      );
    case 'awaiting_run':
      return (
        <TextLink to="/admin/orders" search={{ status: 'payment_completed', sort: 'oldest' }}>
          {all}
        </TextLink>
      );
    case 'preparing':
    case 'ready_to_pack':
      return <TextLink to="/admin/shipments">{all}</TextLink>;
    case 'payments_ending':
      return (
        <TextLink to="/admin/orders" search={{ sort: 'payment_due' }}>
          {all}
        </TextLink>
      );
    default:
      return <span>{all}</span>;
  }
}

function Clear({ kinds }: { kinds: TodayView['clear'] }) {
  const words = useWords(todayWords);
  if (kinds.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-2 font-medium text-soft text-xs">{words.clear}</h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-soft">
        {kinds.map((kind) => (
          <li key={kind} className="flex items-center gap-1.5">
            <Icon name="check" className="size-4 text-done" />
            {words.kinds[kind].title}
          </li>
        ))}
      </ul>
    </section>
  );
}
