import { type DatabaseReader, order, orderLine } from '@toriyose/db';
import { type Bilingual, instant, type Language, type OrderStatus } from '@toriyose/domain';
import { and, desc, eq, exists, like, lt, or, type SQL, sql } from 'drizzle-orm';

export interface OrderListQuery {
  readonly status?: OrderStatus | undefined;
  /** Part of an order number, or of the name of an item. */
  readonly text?: string | undefined;
  /** From the page before: `nextCursor`. */
  readonly cursor?: string | undefined;
}

export const ORDER_PAGE_SIZE = 20;

/** ORD-1: a customer's own orders, newest first, by keyset: the hundredth page costs what the first does. */
export async function listOwnOrders(db: DatabaseReader, customerId: string, query: OrderListQuery) {
  const rows = await db
    .select({
      id: order.id,
      number: order.number,
      status: order.status,
      placedAt: order.placedAt,
      totalYen: order.totalYen,
      unitCount: order.unitCount,
      items: firstNames,
    })
    .from(order)
    .where(
      and(eq(order.customerId, customerId), statusIs(query.status), matches(db, query.text), olderThan(query.cursor)),
    )
    .orderBy(desc(order.placedAt), desc(order.id))
    .limit(ORDER_PAGE_SIZE + 1);
  const page = rows.slice(0, ORDER_PAGE_SIZE);
  const last = page.at(-1);
  return {
    orders: page.map(({ id: _, ...facts }) => facts),
    nextCursor: rows.length > ORDER_PAGE_SIZE && last ? `${last.placedAt}.${last.id}` : null,
  };
}

/** Pictures and names of the first three lines, by one subquery on an index. */
const firstNames = sql<{ name: Bilingual; picture: string }[]>`(
  select json_group_array(json_object('name', json(name), 'picture', picture))
  from (select name, picture from order_line where order_id = ${sql.raw('"order"."id"')} order by position limit 3)
)`.mapWith((text: unknown) => JSON.parse(String(text)));

const statusIs = (status: OrderStatus | undefined): SQL | undefined => (status ? eq(order.status, status) : undefined);

/** LIKE's own signs are taken as letters. */
const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

const nameLike = (language: Language, pattern: string): SQL =>
  sql`json_extract(${orderLine.name}, ${`$.${language}`}) like ${pattern} escape '\\'`;

function matches(db: DatabaseReader, text: string | undefined): SQL | undefined {
  const wanted = text?.normalize('NFKC').trim();
  if (!wanted) return undefined;
  const pattern = `%${escapeLike(wanted)}%`;
  const named = db
    .select({ id: orderLine.id })
    .from(orderLine)
    .where(and(eq(orderLine.orderId, order.id), or(nameLike('en', pattern), nameLike('ja', pattern))));
  return or(sql`${like(order.number, pattern)} escape '\\'`, exists(named));
}

function olderThan(cursor: string | undefined): SQL | undefined {
  const [placedAt, id] = cursor?.split('.') ?? [];
  if (!placedAt || !id || !/^\d{1,15}$/.test(placedAt)) return undefined;
  const at = instant(Number(placedAt));
  return or(lt(order.placedAt, at), and(eq(order.placedAt, at), lt(order.id, id)));
}
