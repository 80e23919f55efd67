import { Link } from '@tanstack/react-router';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { StatusBadge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useWords } from '../../words/words.ts';
import { RunName } from './run-name.tsx';
import { runsWords } from './runs-words.ts';
import { ShortTime } from './short-time.tsx';
import { ShowMore } from './show-more.tsx';
import { staffWords } from './staff-words.ts';
import { useRowKeys } from './use-row-keys.ts';

type Row = Outputs['admin']['runs']['list']['rows'][number];

/** Past runs, newest first. */
export function RunsTable() {
  const words = useWords(runsWords);
  const { list: listRef } = useRowKeys();
  const [{ pages }, list] = trpc.admin.runs.list.useSuspenseInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor },
  );
  const runs = pages.flatMap((page) => page.rows);
  const { columns: names } = words;
  const columns: Column<Row>[] = [
    { key: 'run', header: names.run, cell: ({ id, slot }) => <RunLink id={id} slot={slot} /> },
    { key: 'state', header: names.state, cell: ({ state }) => <RunState state={state} /> },
    { key: 'started', header: names.started, cell: ({ startedAt }) => <ShortTime at={startedAt} /> },
    { key: 'by', header: names.by, cell: ({ startedByName }) => <StartedBy name={startedByName} /> },
    { key: 'moved', header: names.moved, cell: ({ moved }) => moved, numeric: true },
    { key: 'blocked', header: names.blocked, cell: ({ blocked }) => blocked, numeric: true },
    { key: 'took', header: names.took, cell: (row) => <Took row={row} />, numeric: true },
  ];
  if (runs.length === 0) return <EmptyState title={words.noRuns} />;
  return (
    <div ref={listRef}>
      <Table caption={words.history} columns={columns} rows={runs} rowKey={({ id }) => id} />
      <ShowMore list={list} />
    </div>
  );
}

const RunLink = ({ id, slot }: { id: string; slot: string }) => (
  <Link
    to="/admin/runs/$id"
    params={{ id }}
    data-row-link
    className="whitespace-nowrap font-medium text-ai underline decoration-line decoration-1 underline-offset-4 hover:decoration-ai"
  >
    <RunName slot={slot} />
  </Link>
);

export function RunState({ state }: { state: Row['state'] }) {
  const words = useWords(staffWords);
  return state === 'running' ? (
    <StatusBadge tone="active">{words.running}</StatusBadge>
  ) : (
    <StatusBadge tone="done">{words.finished}</StatusBadge>
  );
}

/** @param name null: the schedule */
export const StartedBy = ({ name }: { name: string | null }) => name ?? useWords(staffWords).schedule;

function Took({ row: { startedAt, finishedAt } }: { row: Row }) {
  const words = useWords(runsWords);
  return finishedAt === null ? null : words.seconds(Math.max(1, Math.round((finishedAt - startedAt) / 1000)));
}
