import { type DatabaseReader, email, intent, order, orderLine, refund, shipment } from '@toriyose/db';
import { addMs, type Bilingual, DAY_MS, type Instant, instant, MINUTE_MS, type Permission } from '@toriyose/domain';
import { and, asc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { MOST_COUNTED, previewRun } from '../run/preview-run.ts';
import { statusesFor } from '../run/statuses-for.ts';
import { SWEPT_STATUSES } from '../run/swept-orders.ts';
import type { Services } from '../services/services.ts';

/** One order (or mail) among those that wait. */
export interface WaitingSample {
  readonly number: string | null;
  readonly label: string;
  /** Since when it waits, or when its time is over. */
  readonly at: Instant;
  readonly note: Bilingual | null;
}

export interface WaitingWork {
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
  /** When it has to be done; null: as soon as there is time. */
  readonly dueAt: Instant | null;
  readonly samples: readonly WaitingSample[];
}

interface Moment {
  readonly now: Instant;
  readonly nextRunAt: Instant;
}

type Finder = (services: Services, moment: Moment) => Promise<WaitingWork>;

const SAMPLES = 5;

/** Nothing is counted beyond the limit, so that the page costs the same on a bad day. */
async function count(db: DatabaseReader, source: SQL): Promise<Pick<WaitingWork, 'count' | 'isMore'>> {
  const [row] = await db.all<{ n: number }>(sql`select count(*) as n from (${source} limit ${MOST_COUNTED})`);
  const n = Number(row?.n ?? 0);
  return { count: n, isMore: n === MOST_COUNTED };
}

/** C08: refunds that PayPal refused, and whose money the store still holds too much. */
const failedRefunds: Finder = async ({ db }) => {
  const open = and(eq(refund.status, 'failed'), sql`${order.capturedYen} - ${order.refundYen} > ${order.totalYen}`);
  const rows = await db
    .select({ number: order.number, label: order.customerName, at: sql<Instant>`min(${refund.requestedAt})` })
    .from(refund)
    .innerJoin(order, eq(order.id, refund.orderId))
    .where(open)
    .groupBy(order.id)
    .orderBy(sql`min(${refund.requestedAt})`)
    .limit(MOST_COUNTED);
  const samples = rows.slice(0, SAMPLES).map((row) => ({ ...row, at: instant(Number(row.at)), note: null }));
  return { count: rows.length, isMore: rows.length === MOST_COUNTED, dueAt: samples[0]?.at ?? null, samples };
};

/** A call that should have come to an end long ago: PayPal is down, or says something that this program cannot read. */
const OVERDUE_MS = 30 * MINUTE_MS;
const LOOKING_ONLY = ['check_payment', 'check_refund'] as const;

/** PAY-4: money whose way is not known. */
const stuckMoney: Finder = async ({ db }, { now }) => {
  const overdue = and(
    inArray(intent.state, ['waiting', 'leased']),
    lt(intent.createdAt, addMs(now, -OVERDUE_MS)),
    sql`${intent.kind} not in ${LOOKING_ONLY}`,
  );
  const rows = await db
    .select({ number: order.number, label: order.customerName, at: intent.createdAt, error: intent.lastError })
    .from(intent)
    .innerJoin(order, eq(order.id, intent.orderId))
    .where(or(eq(intent.state, 'stuck'), overdue))
    .orderBy(asc(intent.createdAt))
    .limit(MOST_COUNTED);
  const samples = rows.slice(0, SAMPLES).map(({ error, ...row }) => ({ ...row, note: said(error) }));
  return { count: rows.length, isMore: rows.length === MOST_COUNTED, dueAt: samples[0]?.at ?? null, samples };
};

/** What a provider or the worker noted, which is in one language only. */
const said = (text: string | null): Bilingual | null => (text ? { en: text, ja: text } : null);

/** M02: mail that is not sent without somebody's decision. */
const stuckMails: Finder = async ({ db }) => {
  const rows = await db
    .select({ number: order.number, label: email.to, at: email.createdAt, error: email.lastError })
    .from(email)
    .leftJoin(order, eq(order.id, email.orderId))
    .where(eq(email.state, 'stuck'))
    .orderBy(asc(email.createdAt))
    .limit(MOST_COUNTED);
  const samples = rows.slice(0, SAMPLES).map(({ error, ...row }) => ({ ...row, note: said(error) }));
  return { count: rows.length, isMore: rows.length === MOST_COUNTED, dueAt: samples[0]?.at ?? null, samples };
};

/** So many waiting orders are tried; a store with more than that has its run report. */
const TRIED = 200;

/** RUN-1: waiting orders that the next run would leave behind. */
const blocked: Finder = async (services, { nextRunAt }) => {
  const { orders, next } = await previewRun(services, { place: null, limit: TRIED });
  const found = orders.filter(({ refusal }) => refusal !== null);
  const samples = found.slice(0, SAMPLES).map(({ number, customerName, placedAt, refusal }) => ({
    number,
    label: customerName,
    at: placedAt,
    note: refusal?.message ?? null,
  }));
  return { count: found.length, isMore: next !== null && found.length > 0, dueAt: nextRunAt, samples };
};

const orderSample = { number: order.number, label: order.customerName, at: order.placedAt };

const awaitingRun: Finder = async ({ db }, { nextRunAt }) => {
  const waiting = inArray(order.status, SWEPT_STATUSES);
  const rows = await db
    .select(orderSample)
    .from(order)
    .where(waiting)
    .orderBy(asc(order.placedAt), asc(order.id))
    .limit(SAMPLES);
  const counted = await count(db, sql`select 1 from ${order} where ${waiting}`);
  return { ...counted, dueAt: nextRunAt, samples: rows.map((row) => ({ ...row, note: null })) };
};

/** Orders all of whose goods are here. */
const readyToPack: Finder = async ({ db }) => {
  const missing = db
    .select({ id: orderLine.id })
    .from(orderLine)
    .where(
      and(
        eq(orderLine.orderId, order.id),
        sql`${orderLine.quantity} > ${orderLine.quantityCancelled} + ${orderLine.quantityShipped}`,
        sql`${orderLine.supply} <> 'available'`,
      ),
    );
  const rows = await db
    .select(orderSample)
    .from(order)
    .where(and(inArray(order.status, statusesFor('prepare_shipment')), sql`not exists ${missing}`))
    .orderBy(asc(order.placedAt), asc(order.id))
    .limit(MOST_COUNTED);
  const samples = rows.slice(0, SAMPLES).map((row) => ({ ...row, note: null }));
  return { count: rows.length, isMore: rows.length === MOST_COUNTED, dueAt: null, samples };
};

/** What customers are told: preparing a shipment takes one or two days. */
const PREPARING_DAYS = 2;

const preparing: Finder = async ({ db }) => {
  const rows = await db
    .select({ number: order.number, label: order.customerName, at: shipment.preparedAt })
    .from(order)
    .innerJoin(shipment, eq(shipment.orderId, order.id))
    .where(and(inArray(order.status, statusesFor('ship')), isNull(shipment.shippedAt)))
    .orderBy(asc(shipment.preparedAt))
    .limit(MOST_COUNTED);
  const samples = rows.slice(0, SAMPLES).map((row) => ({ ...row, note: null }));
  const oldest = samples[0]?.at;
  const dueAt = oldest === undefined ? null : addMs(oldest, PREPARING_DAYS * DAY_MS);
  return { count: rows.length, isMore: rows.length === MOST_COUNTED, dueAt, samples };
};

/** PAY-2: unpaid orders that are let go within a day. */
const paymentsEnding: Finder = async ({ db }, { now }) => {
  const ending = and(inArray(order.status, statusesFor('expire_payment')), lt(order.paymentDueAt, addMs(now, DAY_MS)));
  const rows = await db
    .select({ ...orderSample, at: order.paymentDueAt })
    .from(order)
    .where(ending)
    .orderBy(asc(order.paymentDueAt))
    .limit(SAMPLES);
  const counted = await count(db, sql`select 1 from ${order} where ${ending}`);
  return { ...counted, dueAt: rows[0]?.at ?? null, samples: rows.map((row) => ({ ...row, note: null })) };
};

/** Everything that can wait for staff, with what one must be allowed to see it. */
export const WAITING_WORK = {
  failed_refunds: { permission: 'orders.read', find: failedRefunds },
  stuck_money: { permission: 'orders.read', find: stuckMoney },
  stuck_mails: { permission: 'orders.read', find: stuckMails },
  blocked: { permission: 'runs.read', find: blocked },
  awaiting_run: { permission: 'runs.read', find: awaitingRun },
  preparing: { permission: 'shipments.read', find: preparing },
  ready_to_pack: { permission: 'shipments.read', find: readyToPack },
  payments_ending: { permission: 'orders.read', find: paymentsEnding },
} as const satisfies Record<string, { readonly permission: Permission; readonly find: Finder }>;

export type WaitingKind = keyof typeof WAITING_WORK;
