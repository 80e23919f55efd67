import { type DatabaseReader, order, orderLine } from '@toriyose/db';
import { type Bilingual, instant, type Language, type OrderStatus } from '@toriyose/domain';
import { and, desc, eq, exists, lt, or, type SQL, sql } from 'drizzle-orm';

export interface OrderListQuery {
  readonly status?: OrderStatus | undefined;
  /** Part of an order number, or of the name or catalogue number of an item. */
  readonly text?: string | undefined;
  /** From the page before: `nextCursor`. */
  readonly cursor?: string | undefined;
  /** At most ORDER_PAGE_SIZE, which is the default. */
  readonly limit?: number | undefined;
}

export const ORDER_PAGE_SIZE = 20;

/** ORD-1: a customer's own orders, newest first, by keyset: the hundredth page costs what the first does. */
export async function listOwnOrders(db: DatabaseReader, customerId: string, query: OrderListQuery) {
  const { limit = ORDER_PAGE_SIZE } = query;
  const rows = await db
    .select({
      id: order.id,
      number: order.number,
      status: order.status,
      placedAt: order.placedAt,
      totalYen: order.totalYen,
      unitCount: order.unitCount,
      lineCount,
      items: firstItems,
    })
    .from(order)
    .where(
      and(eq(order.customerId, customerId), statusIs(query.status), matches(db, query.text), olderThan(query.cursor)),
    )
    .orderBy(desc(order.placedAt), desc(order.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    orders: page.map(({ id: _, ...facts }) => facts),
    nextCursor: rows.length > limit && last ? `${last.placedAt}.${last.id}` : null,
  };
}

interface ItemGlimpse {
  readonly name: Bilingual;
  readonly picture: string;
}

// The subquery makes the shape.
const parseGlimpses = (text: unknown): ItemGlimpse[] => JSON.parse(String(text));

/** Pictures and names of the first three lines, by one subquery on an index. */
const firstItems = sql<ItemGlimpse[]>`(
  select json_group_array(json_object('name', json(name), 'picture', picture))
  from (select name, picture from order_line where order_id = ${sql.raw('"order"."id"')} order by position limit 3)
)`.mapWith(parseGlimpses);

const lineCount = sql<number>`(select count(*) from order_line where order_id = ${sql.raw('"order"."id"')})`.mapWith(
  Number,
);

const statusIs = (status: OrderStatus | undefined): SQL | undefined => (status ? eq(order.status, status) : undefined);

/** LIKE's own signs are taken as letters. */
const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

const nameLike = (language: Language, pattern: string): SQL =>
  sql`json_extract(${orderLine.name}, ${`$.${language}`}) like ${pattern} escape '\\'`;

/** Order numbers as they are stored, from digits typed with any dashes and blanks or none: "4820 19" finds 4820-1930-5627. */
function numberLike(text: string): SQL | undefined {
  const digits = text.replaceAll(/[\s\p{Pd}\u2212\u30fc]/gu, '');
  return /^\d+$/.test(digits) ? sql`replace(${order.number}, '-', '') like ${`%${digits}%`}` : undefined;
}

/** Names may hold full-width signs: both the text as typed and its plain form are looked for. */
function itemLike(typed: string, plain: string): SQL | undefined {
  const patterns = [...new Set([typed, plain])].map((text) => `%${escapeLike(text)}%`);
  return or(
    ...patterns.flatMap((pattern) => [nameLike('en', pattern), nameLike('ja', pattern)]),
    sql`${orderLine.catalogueNumber} like ${patterns.at(-1)} escape '\\'`,
  );
}

function matches(db: DatabaseReader, text = ''): SQL | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const plain = typed.normalize('NFKC').trim();
  const named = db
    .select({ id: orderLine.id })
    .from(orderLine)
    .where(and(eq(orderLine.orderId, order.id), itemLike(typed, plain)));
  return or(numberLike(plain), exists(named));
}

function olderThan(cursor: string | undefined): SQL | undefined {
  const [placedAt, id] = cursor?.split('.') ?? [];
  if (!placedAt || !id || !/^\d{1,15}$/.test(placedAt)) return undefined;
  const at = instant(Number(placedAt));
  return or(lt(order.placedAt, at), and(eq(order.placedAt, at), lt(order.id, id)));
}
