import { type DatabaseReader, order, orderEvent, run, runOrder, user } from '@toriyose/db';
import {
  type Bilingual,
  type EventType,
  eventWords,
  type Instant,
  instant,
  type Order,
  type OrderEvent,
  openQuantity,
  quantityInPreparation,
  refusalView,
} from '@toriyose/domain';
import { asc, desc, eq, sql } from 'drizzle-orm';
import { viewOrder } from '../order/order-view.ts';
import type { Services } from '../services/services.ts';
import { ORDER_PAGE_SOURCE } from './revise-availability.ts';

/** More than any real order has. */
const LONGEST_HISTORY = 500;
const RECENT_ORDERS = 5;
const RECENT_RUNS = 20;

/** ADM-3: an order as staff see it: what the customer sees, who did what, and what packing needs. */
export async function viewOrderForStaff(services: Services, from: Order) {
  const { db } = services;
  return {
    ...(await viewOrder(services, from, 'staff')),
    packing: from.lines.map((line) => ({
      lineId: line.id,
      unitGrams: line.unitGrams,
      /** Units that could go into a box now. */
      packable: line.supply === 'available' ? openQuantity(line) - quantityInPreparation(from, line.id) : 0,
    })),
    account: await findCustomerFacts(db, from),
    history: await findHistory(db, from),
    runs: await findRuns(db, from.id),
  };
}

async function findCustomerFacts(db: DatabaseReader, { customerId, id }: Order) {
  const [account] = await db
    .select({ since: user.createdAt, emailVerified: user.emailVerified, timeZone: user.timeZone })
    .from(user)
    .where(eq(user.id, customerId))
    .limit(1);
  const recent = await db
    .select({ id: order.id, number: order.number, status: order.status, placedAt: order.placedAt })
    .from(order)
    .where(eq(order.customerId, customerId))
    .orderBy(desc(order.placedAt), desc(order.id))
    .limit(RECENT_ORDERS + 1);
  const [sums] = await db
    .select({ orders: sql<number>`count(*)`.mapWith(Number), keptYen: keptYen })
    .from(order)
    .where(eq(order.customerId, customerId));
  return {
    since: account ? instant(account.since.getTime()) : null,
    emailVerified: account?.emailVerified ?? false,
    timeZone: account?.timeZone ?? null,
    orders: sums?.orders ?? 0,
    /** Yen: paid in all their orders, less what went back. */
    spentYen: sums?.keptYen ?? 0,
    otherOrders: recent.filter((other) => other.id !== id).slice(0, RECENT_ORDERS),
  };
}

const keptYen = sql<number>`coalesce(sum(${order.capturedYen} - ${order.refundYen}), 0)`.mapWith(Number);

export interface HistoryEntry {
  readonly key: string;
  readonly type: EventType;
  readonly at: Instant;
  readonly by: 'customer' | 'staff' | 'run' | 'system';
  /** The person, where it was one. */
  readonly name: string | null;
  readonly words: Bilingual;
  /** What was written to the customer, or where a date came from. */
  readonly note: string | null;
}

/** ADM-1: the order's own audit log in words, with names. */
async function findHistory(db: DatabaseReader, from: Order): Promise<HistoryEntry[]> {
  const rows = await db
    .select({
      version: orderEvent.version,
      position: orderEvent.position,
      at: orderEvent.at,
      by: orderEvent.actorKind,
      name: user.name,
      event: orderEvent.data,
    })
    .from(orderEvent)
    .leftJoin(user, eq(user.id, orderEvent.actorId))
    .where(eq(orderEvent.orderId, from.id))
    .orderBy(asc(orderEvent.version), asc(orderEvent.position))
    .limit(LONGEST_HISTORY);
  return rows.flatMap(({ version, position, event, ...facts }) => {
    const words = eventWords(event, from);
    return words ? [{ key: `${version}.${position}`, type: event.type, words, note: noteOf(event), ...facts }] : [];
  });
}

function noteOf(event: OrderEvent): string | null {
  if (event.type === 'lines_cancelled') return event.note || null;
  if (event.type === 'payment_failed') return event.reason;
  // Whoever set a date by hand is named already.
  return event.type === 'availability_revised' && event.source !== ORDER_PAGE_SOURCE ? event.source : null;
}

/** RUN-1: every run that looked at the order, and what it said. */
async function findRuns(db: DatabaseReader, orderId: string) {
  const rows = await db
    .select({ runId: run.id, slot: run.slot, at: runOrder.at, outcome: runOrder.outcome, refusal: runOrder.refusal })
    .from(runOrder)
    .innerJoin(run, eq(run.id, runOrder.runId))
    .where(eq(runOrder.orderId, orderId))
    .orderBy(desc(runOrder.at))
    .limit(RECENT_RUNS);
  return rows.map(({ refusal, ...facts }) => ({ ...facts, refusal: refusal && refusalView(refusal) }));
}
