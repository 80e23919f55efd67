import { MAIL_TEMPLATE_WORDS } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { StatusBadge } from '../../ui/badge.tsx';
import { Section } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Money } from '../../ui/money.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useWords } from '../../words/words.ts';
import { OrderLink } from './order-link.tsx';
import { runsWords } from './runs-words.ts';
import { ShortTime } from './short-time.tsx';
import { ShowMore } from './show-more.tsx';
import { staffWords } from './staff-words.ts';

type Row = Outputs['admin']['runs']['preview']['orders'][number];

/** RUN-1: "these move on, these are blocked because, these e-mails will go". */
export function DryRun() {
  const words = useWords(runsWords);
  const { columns: names, person } = useWords(staffWords);
  const [{ pages }, list] = trpc.admin.runs.preview.useSuspenseInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor },
  );
  const orders = pages.flatMap((page) => page.orders);
  const blocked = orders.filter(({ refusal }) => refusal !== null).length;
  const mails = orders.filter(({ mail }) => mail !== null).length;
  const columns: Column<Row>[] = [
    { key: 'number', header: names.order, cell: ({ number }) => <OrderLink number={number} /> },
    { key: 'outcome', header: names.outcome, cell: (row) => <Outcome row={row} /> },
    { key: 'placed', header: names.placed, cell: ({ placedAt }) => <ShortTime at={placedAt} /> },
    { key: 'customer', header: names.customer, cell: ({ customerName }) => person(customerName) },
    { key: 'total', header: names.total, cell: ({ totalYen }) => <Money amount={totalYen} />, numeric: true },
  ];
  return (
    <Section heading={words.previewTitle} className="mb-10">
      {orders.length === 0 ? (
        <EmptyState title={words.nothingWaits}>{words.nothingWaitsBody}</EmptyState>
      ) : (
        <>
          <p className="mb-3" role="status">
            <span className="font-medium tabular-nums">
              {words.summary(orders.length - blocked, blocked, mails)}
              {list.hasNextPage && ` (${words.summaryMore})`}
            </span>
            <span className="block text-soft">{words.previewNote}</span>
          </p>
          <Table caption={words.previewTitle} columns={columns} rows={orders} rowKey={({ number }) => number} />
          <ShowMore list={list} />
        </>
      )}
    </Section>
  );
}

function Outcome({ row: { refusal, mail } }: { row: Row }) {
  const words = useWords(runsWords);
  const locale = useLocale();
  if (refusal === null) {
    return (
      <>
        <StatusBadge tone="done">{words.movesOn}</StatusBadge>
        <span className="mt-0.5 block text-soft text-xs">
          {mail === null ? words.noMail : words.mailTo(MAIL_TEMPLATE_WORDS[mail][locale])}
        </span>
      </>
    );
  }
  return (
    <>
      <StatusBadge tone="attention">{words.blockedBecause}</StatusBadge>
      <span className="mt-0.5 block min-w-56 max-w-text text-xs">{refusal.message[locale]}</span>
    </>
  );
}
