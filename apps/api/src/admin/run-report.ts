import { type DatabaseReader, order, RUN_OUTCOMES, run, runOrder, user } from '@toriyose/db';
import { refusalView } from '@toriyose/domain';
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { NotFound } from '../order/refused.ts';
import { cutPage, readCursor } from './page-cursor.ts';

export const RUN_PAGE_SIZE = 20;
export const REPORT_PAGE_SIZE = 50;

export { RUN_OUTCOMES };
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

const countOf = (outcome: RunOutcome) =>
  sql<number>`(select count(*) from run_order where run_id = ${sql.raw('"run"."id"')} and outcome = ${outcome})`.mapWith(
    Number,
  );

const columns = {
  id: run.id,
  slot: run.slot,
  state: run.state,
  startedAt: run.startedAt,
  finishedAt: run.finishedAt,
  /** Who started it by hand; null: the schedule did. */
  startedByName: user.name,
  moved: countOf('moved'),
  blocked: countOf('blocked'),
};

/** RUN-1: runs, newest first. */
export async function listRuns(db: DatabaseReader, cursor: string | undefined) {
  const place = readCursor(cursor);
  const found = await db
    .select(columns)
    .from(run)
    .leftJoin(user, eq(user.id, run.startedBy))
    .where(place && sql`(${run.startedAt}, ${run.id}) < (${place.key}, ${place.id})`)
    .orderBy(desc(run.startedAt), desc(run.id))
    .limit(RUN_PAGE_SIZE + 1);
  return cutPage(found, RUN_PAGE_SIZE, (row) => ({ key: row.startedAt, id: row.id }));
}

/** The run that is under way, if any. */
export async function findRunUnderWay(db: DatabaseReader) {
  const [found] = await db
    .select(columns)
    .from(run)
    .leftJoin(user, eq(user.id, run.startedBy))
    .where(eq(run.state, 'running'))
    .limit(1);
  return found ?? null;
}

/** @throws NotFound */
export async function getRun(db: DatabaseReader, id: string) {
  const [found] = await db
    .select(columns)
    .from(run)
    .leftJoin(user, eq(user.id, run.startedBy))
    .where(eq(run.id, id))
    .limit(1);
  if (!found) throw new NotFound('run');
  return found;
}

/** What became of the orders that a run looked at, in the order of their ids: a report does not change afterwards. */
export async function listRunOrders(
  db: DatabaseReader,
  query: { readonly runId: string; readonly outcome: RunOutcome; readonly cursor?: string | undefined },
) {
  const place = readCursor(query.cursor);
  const found = await db
    .select({
      orderId: order.id,
      number: order.number,
      customerName: order.customerName,
      totalYen: order.totalYen,
      status: order.status,
      at: runOrder.at,
      refusal: runOrder.refusal,
    })
    .from(runOrder)
    .innerJoin(order, eq(order.id, runOrder.orderId))
    .where(
      and(
        eq(runOrder.runId, query.runId),
        eq(runOrder.outcome, query.outcome),
        place ? gt(runOrder.orderId, place.id) : undefined,
      ),
    )
    .orderBy(asc(runOrder.orderId))
    .limit(REPORT_PAGE_SIZE + 1);
  const page = cutPage(found, REPORT_PAGE_SIZE, (row) => ({ key: 0, id: row.orderId }));
  return {
    rows: page.rows.map(({ orderId: _, refusal, ...facts }) => ({
      ...facts,
      refusal: refusal && refusalView(refusal),
    })),
    nextCursor: page.nextCursor,
  };
}
