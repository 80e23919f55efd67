import { type DatabaseReader, order } from '@toriyose/db';
import {
  addDays,
  type Bilingual,
  instantAtJst,
  type JstDate,
  ORDER_STATUSES,
  type OrderStatus,
  type ShippingMethod,
} from '@toriyose/domain';
import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { statusesFor } from '../run/statuses-for.ts';
import { cutPage, type Page, type PagePlace, readCursor } from './page-cursor.ts';
import { matchesText } from './search-orders.ts';

export const ORDER_SORTS = ['newest', 'oldest', 'payment_due'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

export interface OrderListQuery {
  readonly text?: string | undefined;
  readonly status?: OrderStatus | undefined;
  readonly method?: ShippingMethod | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** First and last day of placing, in Japan. */
  readonly from?: JstDate | undefined;
  readonly to?: JstDate | undefined;
  readonly sort: OrderSort;
  readonly cursor?: string | undefined;
}

export const ORDER_PAGE_SIZE = 50;

// `saveOrderChange` wrote them.
const parseNames = (text: unknown): Bilingual[] => JSON.parse(String(text));

const columns = {
  id: order.id,
  number: order.number,
  status: order.status,
  placedAt: order.placedAt,
  paymentDueAt: order.paymentDueAt,
  customerName: order.customerName,
  customerEmail: order.customerEmail,
  country: order.shipCountry,
  method: order.method,
  totalYen: order.totalYen,
  unitCount: order.unitCount,
  /** Names of the first two lines. */
  items: sql`(
    select json_group_array(json(name))
    from (select name from order_line where order_id = ${sql.raw('"order"."id"')} order by position limit 2)
  )`.mapWith(parseNames),
};

/** What a list is ordered by. Waiting for payment is the only status in which its end means anything. */
const SORTS: Record<OrderSort, { key: typeof order.placedAt | typeof order.paymentDueAt; down: boolean; only?: SQL }> =
  {
    newest: { key: order.placedAt, down: true },
    oldest: { key: order.placedAt, down: false },
    payment_due: { key: order.paymentDueAt, down: false, only: inArray(order.status, statusesFor('expire_payment')) },
  };

/** ADM-3: orders for staff, by keyset: the hundredth page costs what the first does. */
export async function listOrders(db: DatabaseReader, query: OrderListQuery) {
  const { key, down, only } = SORTS[query.sort];
  const direction = down ? desc : asc;
  const found = await db
    .select(columns)
    .from(order)
    .where(and(only, filters(query), matchesText(query.text), beyond(readCursor(query.cursor), key, down)))
    .orderBy(direction(key), direction(order.id))
    .limit(ORDER_PAGE_SIZE + 1);
  const isDue = query.sort === 'payment_due';
  const page: Page<(typeof found)[number]> = cutPage(found, ORDER_PAGE_SIZE, (row) => ({
    key: isDue ? row.paymentDueAt : row.placedAt,
    id: row.id,
  }));
  return { orders: page.rows.map(({ id: _, ...facts }) => facts), nextCursor: page.nextCursor };
}

const filters = ({ status, method, country, from, to }: OrderListQuery): SQL | undefined =>
  and(
    status && eq(order.status, status),
    method && eq(order.method, method),
    country ? eq(order.shipCountry, country) : undefined,
    from && gte(order.placedAt, instantAtJst(from, '00:00')),
    to && lt(order.placedAt, instantAtJst(addDays(to, 1), '00:00')),
  );

function beyond(place: PagePlace | undefined, key: typeof order.placedAt, down: boolean): SQL | undefined {
  if (!place) return undefined;
  // One comparison of pairs, which the index on both columns answers directly.
  return sql`(${key}, ${order.id}) ${sql.raw(down ? '<' : '>')} (${place.key}, ${place.id})`;
}

/** Counts stop here: what lies beyond is shown as "999+". */
export const STATUS_COUNT_LIMIT = 1_000;

/** How many orders are in each status, none counted further than the limit: the same work however old the store is. */
export async function countByStatus(db: DatabaseReader): Promise<Record<OrderStatus, number>> {
  const counts = ORDER_STATUSES.map(
    (status) =>
      sql`select ${status} as status, (select count(*) from (
        select 1 from "order" where status = ${status} limit ${STATUS_COUNT_LIMIT})) as count`,
  );
  const rows = await db.all<{ status: OrderStatus; count: number }>(sql.join(counts, sql` union all `));
  const of = (status: OrderStatus): number => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return {
    awaiting_payment: of('awaiting_payment'),
    payment_completed: of('payment_completed'),
    processing: of('processing'),
    preparing_shipment: of('preparing_shipment'),
    partly_shipped: of('partly_shipped'),
    shipped: of('shipped'),
    cancelled: of('cancelled'),
  };
}
