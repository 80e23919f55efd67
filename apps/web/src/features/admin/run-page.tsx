import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { Section } from '../../ui/card.tsx';
import { Money } from '../../ui/money.tsx';
import { Breadcrumbs } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { adminTitles } from './admin-titles.ts';
import { OrderLink } from './order-link.tsx';
import { OrderStatusBadge } from './order-status-badge.tsx';
import { RunName } from './run-name.tsx';
import { RunState, StartedBy } from './runs-table.tsx';
import { runsWords } from './runs-words.ts';
import { ShortTime } from './short-time.tsx';
import { ShowMore } from './show-more.tsx';
import { staffWords } from './staff-words.ts';
import { useRowKeys } from './use-row-keys.ts';

const route = getRouteApi('/admin/runs/$id');
const LOOK_EVERY_MS = 1_000;

type RunView = Outputs['admin']['runs']['get'];
type Row = Outputs['admin']['runs']['orders']['rows'][number];

/** RUN-1: the report of a run. While it is under way it grows by itself. */
export function RunPage() {
  const titles = useWords(adminTitles);
  const words = useWords(runsWords);
  const shell = useWords(shellWords);
  const { id } = route.useParams();
  const [run] = trpc.admin.runs.get.useSuspenseQuery(
    { id },
    { refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? LOOK_EVERY_MS : false) },
  );
  const { list } = useRowKeys();
  useGrowingReport(run);
  return (
    <>
      <Breadcrumbs
        label={shell.breadcrumbs}
        trail={[{ key: 'runs', link: <TextLink to="/admin/runs">{titles.runs}</TextLink> }]}
        current={<RunName slot={run.slot} />}
      />
      <PageHeading lead={<Facts run={run} />}>
        <RunName slot={run.slot} />
      </PageHeading>
      {run.state === 'running' && (
        <Notice className="mb-6" title={words.progress(run.moved + run.blocked)}>
          {words.progressNote}
        </Notice>
      )}
      <div ref={list}>
        <Outcomes run={run} outcome="blocked" />
        <Outcomes run={run} outcome="moved" />
      </div>
    </>
  );
}

/** The lists follow the counts, which are asked for again and again. */
function useGrowingReport({ id, moved, blocked }: RunView): void {
  const { orders } = trpc.useUtils().admin.runs;
  const seen = moved + blocked;
  useEffect(() => {
    if (seen > 0) void orders.invalidate({ runId: id });
  }, [seen, id, orders]);
}

const Facts = ({ run }: { run: RunView }) => (
  <span className="flex flex-wrap items-center gap-x-3">
    <RunState state={run.state} />
    <ShortTime at={run.startedAt} />
    <StartedBy name={run.startedByName} />
  </span>
);

function Outcomes({ run, outcome }: { run: RunView; outcome: 'moved' | 'blocked' }) {
  const words = useWords(runsWords);
  const [{ pages }, list] = trpc.admin.runs.orders.useSuspenseInfiniteQuery(
    { runId: run.id, outcome },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const rows = pages.flatMap((page) => page.rows);
  const heading = outcome === 'moved' ? words.movedHeading(run.moved) : words.blockedHeading(run.blocked);
  const columns = useColumns(outcome);
  return (
    <Section heading={heading}>
      {rows.length === 0 ? (
        <p className="text-soft">{outcome === 'moved' ? words.noneMoved : words.noneBlocked}</p>
      ) : (
        <Table caption={heading} columns={columns} rows={rows} rowKey={({ number }) => number} />
      )}
      <ShowMore list={list} />
    </Section>
  );
}

function useColumns(outcome: 'moved' | 'blocked'): Column<Row>[] {
  const words = useWords(runsWords);
  const { columns: names, person } = useWords(staffWords);
  const locale = useLocale();
  const reason: Column<Row> = {
    key: 'reason',
    header: words.reason,
    cell: ({ refusal }) => <span className="block min-w-56 max-w-text">{refusal?.message[locale]}</span>,
  };
  return [
    { key: 'number', header: names.order, cell: ({ number }) => <OrderLink number={number} /> },
    ...(outcome === 'blocked' ? [reason] : []),
    { key: 'customer', header: names.customer, cell: ({ customerName }) => person(customerName) },
    { key: 'now', header: words.statusNow, cell: ({ status }) => <OrderStatusBadge status={status} /> },
    { key: 'total', header: names.total, cell: ({ totalYen }) => <Money amount={totalYen} />, numeric: true },
  ];
}
