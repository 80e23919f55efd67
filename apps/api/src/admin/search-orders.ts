import { item, order, orderLine, user } from '@toriyose/db';
import { type SQL, sql } from 'drizzle-orm';

const AFTER_EVERYTHING = '\u{10ffff}';

/** LIKE's own signs are taken as letters. */
const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/** A prefix as a range, which an index can answer. */
const startsWith = (column: SQL, prefix: string): SQL =>
  sql`(${column} >= ${prefix} and ${column} < ${prefix + AFTER_EVERYTHING})`;

const FEWEST_DIGITS = 4;

/** "4820 19" finds 4820-1930-5627: the beginning of a number, however it is typed. */
function byNumber(text: string): SQL | undefined {
  if (!/^[\d\s\p{Pd}\u2212\u30fc]+$/u.test(text)) return undefined;
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > 12) return undefined;
  const prefix = (digits.match(/.{1,4}/g) ?? []).join('-');
  return sql`select ${order.id} from ${order} where ${startsWith(sql`${order.number}`, prefix)}`;
}

const byEmail = (text: string): SQL =>
  sql`select ${order.id} from ${order} where ${startsWith(sql`${order.customerEmail}`, text.toLowerCase())}`;

/** Letters that more customers share than this are no name: the newest accounts count then, until more is typed. */
const MOST_NAMESAKES = 1_000;

/** Customers as their accounts name them now: there are far fewer of them than orders. */
const byName = (text: string): SQL =>
  sql`select ${order.id} from ${order} where ${order.customerId} in (
    select ${user.id} from ${user} where ${user.name} like ${`%${escapeLike(text)}%`} escape '\\'
    order by ${user.createdAt} desc limit ${MOST_NAMESAKES})`;

const byCatalogueNumber = (text: string): SQL =>
  sql`select ${orderLine.orderId} from ${orderLine} where ${orderLine.itemId} in (
    select ${item.id} from ${item} where ${startsWith(sql`${item.catalogueNumber}`, text.toUpperCase())})`;

const FEWEST_LETTERS = 2;

/**
 * Orders found by number, e-mail address (from its beginning), customer's name (any part) or catalogue number (from its
 * beginning). Each way has its index, so a search stays quick among hundreds of thousands of orders (I10).
 * @returns undefined when there is nothing to look for; a condition on `order` otherwise
 */
export function matchesText(typed: string | undefined): SQL | undefined {
  const text = typed?.normalize('NFKC').trim() ?? '';
  if (text.length < FEWEST_LETTERS) return undefined;
  const number = byNumber(text);
  const ways = number ? [number] : [byEmail(text), byName(text), byCatalogueNumber(text)];
  return sql`${order.id} in (${sql.join(ways, sql` union `)})`;
}
