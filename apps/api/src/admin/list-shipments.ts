import { type DatabaseReader, order, orderEvent, orderLine, shipment } from '@toriyose/db';
import { addMs, type Bilingual, DAY_MS, type Instant, packedGrams } from '@toriyose/domain';
import { and, asc, desc, eq, gte, inArray, type SQL, sql } from 'drizzle-orm';
import { statusesFor } from '../run/statuses-for.ts';
import { cutPage, readCursor } from './page-cursor.ts';

export const SHIPMENT_PAGE_SIZE = 50;
const RECENT_DAYS = 14;

const orderId = sql.raw('"order"."id"');

export interface OpenLine {
  readonly name: Bilingual;
  /** Units that were neither cancelled nor shipped. */
  readonly quantity: number;
  readonly isHere: boolean;
}

// Only this query writes this JSON.
const parseLines = (text: unknown): OpenLine[] => JSON.parse(String(text));

/** Names and open units of the lines, one subquery on an index. */
const openLines = sql`(
  select json_group_array(json_object('name', json(name), 'quantity', quantity - quantity_cancelled - quantity_shipped,
    'isHere', json(case when supply = 'available' then 'true' else 'false' end)))
  from (select * from order_line where order_id = ${orderId}
    and quantity > quantity_cancelled + quantity_shipped order by position))`.mapWith(parseLines);

const isOpen = sql`${orderLine.quantity} > ${orderLine.quantityCancelled} + ${orderLine.quantityShipped}`;
const open = sql`count(*)`;
const here = sql`sum(${orderLine.supply} = 'available')`;
/** 0: everything that is open is here. 1: a part. 2: nothing yet. */
const rank = sql<number>`case when ${here} = ${open} then 0 when ${here} > 0 then 1 else 2 end`.mapWith(Number);
const goodsGrams = sql<number>`sum(case when ${orderLine.supply} = 'available' then ${orderLine.unitGrams}
  * (${orderLine.quantity} - ${orderLine.quantityCancelled} - ${orderLine.quantityShipped}) else 0 end)`.mapWith(
  Number,
);

const orderFacts = {
  number: order.number,
  version: order.version,
  customerName: order.customerName,
  country: order.shipCountry,
  method: order.method,
};

export const READINESS = ['complete', 'partial', 'nothing_here'] as const;
export type Readiness = (typeof READINESS)[number];

/** SHP-1: orders whose goods can be packed, complete ones first, then those of which a part is here; oldest first. */
export async function listToPrepare(db: DatabaseReader, cursor: string | undefined) {
  const place = readCursor(cursor);
  const found = await db
    .select({ id: order.id, placedAt: order.placedAt, ...orderFacts, rank, goodsGrams, lines: openLines })
    .from(order)
    .innerJoin(orderLine, eq(orderLine.orderId, order.id))
    .where(and(inArray(order.status, statusesFor('prepare_shipment')), isOpen))
    .groupBy(order.id)
    .having(and(sql`${here} > 0`, place && beyondRanked(place)))
    .orderBy(rank, asc(order.placedAt), asc(order.id))
    .limit(SHIPMENT_PAGE_SIZE + 1);
  const page = cutPage(found, SHIPMENT_PAGE_SIZE, (row) => ({ key: rankedKey(row), id: row.id }));
  return {
    rows: page.rows.map(({ id: _, rank: at, goodsGrams: goods, ...facts }) => ({
      ...facts,
      readiness: READINESS[at] ?? 'nothing_here',
      /** The box as it is expected to weigh, with everything that is here. */
      estimatedGrams: packedGrams(goods),
    })),
    nextCursor: page.nextCursor,
  };
}

/** Rank and moment in one whole number: moments have 13 digits until the year 2286. */
const RANK_STEP = 10 ** 14;
const rankedKey = (row: { rank: number; placedAt: Instant }): number => row.rank * RANK_STEP + row.placedAt;
const beyondRanked = ({ key, id }: { key: number; id: string }): SQL =>
  sql`(${rank} * ${RANK_STEP} + ${order.placedAt}, ${order.id}) > (${key}, ${id})`;

/** Boxes that are packed and have not left, oldest first. */
export async function listPreparing(db: DatabaseReader, cursor: string | undefined) {
  const place = readCursor(cursor);
  const found = await db
    .select({
      shipmentId: shipment.id,
      preparedAt: shipment.preparedAt,
      packedGrams: shipment.packedGrams,
      ...orderFacts,
      method: shipment.method,
    })
    .from(order)
    .innerJoin(shipment, eq(shipment.orderId, order.id))
    .where(
      and(
        inArray(order.status, statusesFor('ship')),
        eq(shipment.status, 'preparing'),
        place && sql`(${shipment.preparedAt}, ${shipment.id}) > (${place.key}, ${place.id})`,
      ),
    )
    .orderBy(asc(shipment.preparedAt), asc(shipment.id))
    .limit(SHIPMENT_PAGE_SIZE + 1);
  return cutPage(found, SHIPMENT_PAGE_SIZE, (row) => ({ key: row.preparedAt, id: row.shipmentId }));
}

/** Boxes that left within the last two weeks, newest first: found by their events, which are indexed by time. */
export async function listShipped(db: DatabaseReader, now: Instant, cursor: string | undefined) {
  const place = readCursor(cursor);
  const shipmentId = sql`json_extract(${orderEvent.data}, '$.shipmentId')`;
  const found = await db
    .select({
      shipmentId: shipment.id,
      shippedAt: orderEvent.at,
      packedGrams: shipment.packedGrams,
      trackingNumber: shipment.trackingNumber,
      ...orderFacts,
      method: shipment.method,
    })
    .from(orderEvent)
    .innerJoin(shipment, eq(shipment.id, shipmentId))
    .innerJoin(order, eq(order.id, shipment.orderId))
    .where(
      and(
        gte(orderEvent.at, addMs(now, -RECENT_DAYS * DAY_MS)),
        eq(orderEvent.type, 'shipment_shipped'),
        place && sql`(${orderEvent.at}, ${shipment.id}) < (${place.key}, ${place.id})`,
      ),
    )
    .orderBy(desc(orderEvent.at), desc(shipment.id))
    .limit(SHIPMENT_PAGE_SIZE + 1);
  return cutPage(found, SHIPMENT_PAGE_SIZE, (row) => ({ key: row.shippedAt, id: row.shipmentId }));
}
