import { instant, jstDate, yen } from '@toriyose/domain';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { itemFactColumns } from '../catalogue/item-facts.ts';
import { isCheckViolation, isForeignKeyViolation, isUniqueViolation } from '../connection/database-error.ts';
import { writeTransaction } from '../connection/write-transaction.ts';
import {
  exampleInstant,
  exampleItem,
  insertExampleUser,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.ts';
import { address } from './address.ts';
import { user } from './auth.ts';
import { cart, cartLine } from './cart.ts';
import { item, type NewItemRow } from './item.ts';
import { review } from './review.ts';
import { stockMovement } from './stock-movement.ts';

const at = exampleInstant;
let shop: TestDatabase;
beforeAll(async () => {
  shop = await openTestDatabase();
  await writeTransaction(shop.db, async (tx) => {
    for (const id of ['ann', 'ben']) await insertExampleUser(tx, id);
    await tx.insert(item).values(itemRow({ id: 'whisk' }));
    await tx.insert(cart).values({ id: 'cart', customerId: 'ann', createdAt: at, updatedAt: at });
  });
});
afterAll(() => shop.cleanup());

let rows = 0;
function itemRow(changes: Partial<NewItemRow> = {}): NewItemRow {
  const id = `item-${rows++}`;
  const facts = itemFactColumns(exampleItem({ slug: id, catalogueNumber: id }), 0);
  return { id, ...facts, createdAt: at, updatedAt: at, ...changes };
}

/** Tries a write and takes it back. @returns the error, undefined when the row was accepted */
async function attempt(write: Parameters<typeof writeTransaction>[1]): Promise<unknown> {
  const undo = new Error('undo');
  return writeTransaction(shop.db, async (tx) => {
    await write(tx);
    throw undo;
  }).catch((error: unknown) => (error === undo ? undefined : error));
}

test.each<[string, Partial<NewItemRow>]>([
  ['item_price', { priceYen: yen(-1) }],
  ['item_weight', { weightGrams: 0 }],
  ['item_weight', { weightGrams: 30_001 }],
  ['item_weight', { weightGrams: 1.5 }],
  ['item_hs_code', { hsCode: '12345' }],
  ['item_origin_country', { originCountry: 'jp' }],
  ['item_dimensions', { lengthMm: 10 }],
  ['item_name_ja', { nameJa: '' }],
  ['item_release', { releaseEnd: null }],
  ['item_release', { releaseStart: jstDate('2030-01-01') }],
  ['item_limit_quantity', { limitQuantity: -1 }],
  ['item_received_quantity', { receivedQuantity: -1 }],
  ['item_allocated_quantity', { allocatedQuantity: -1 }],
  ['item_not_oversold', { receivedQuantity: 2, allocatedQuantity: 3 }],
  ['item_not_oversold', { availabilityKind: 'pre_order', limitQuantity: 2, allocatedQuantity: 3 }],
])('SHOP-1 the database refuses an item by %s: %j', async (check, changes) => {
  const error = await attempt((tx) => tx.insert(item).values(itemRow(changes)));
  expect(isCheckViolation(error, check)).toBe(true);
});

test.each<Partial<NewItemRow>>([
  { weightGrams: 30_000, priceYen: yen(0) },
  { releasePrecision: null, releaseStart: null, releaseEnd: null },
  { receivedQuantity: 3, allocatedQuantity: 3 },
  { availabilityKind: 'pre_order', limitQuantity: null, allocatedQuantity: 9000 },
])('SHOP-1 the database accepts an item at its bounds: %j', async (changes) => {
  expect(await attempt((tx) => tx.insert(item).values(itemRow(changes)))).toBeUndefined();
});

test.each([
  ['item_category', 'category', 'cars'],
  ['item_availability_kind', 'availability_kind', 'sold'],
  ['item_orders_until', 'orders_until', '24 December'],
  ['item_expected', 'expected_start', '2026-12-24'],
])('SHOP-1 %s refuses what only a wrong program can write', async (check, column, value) => {
  const error = await attempt((tx) =>
    tx.run(sql`UPDATE item SET ${sql.identifier(column)} = ${value} WHERE id = 'whisk'`),
  );
  expect(isCheckViolation(error, check)).toBe(true);
});

test.each([
  ['stock_movement_delta', { reason: 'adjusted', delta: 0 }],
  ['stock_movement_delta', { reason: 'reserved', delta: 1, orderLineId: 'line' }],
  ['stock_movement_delta', { reason: 'initial', delta: 1.5 }],
  ['stock_movement_order_line', { reason: 'reserved', delta: -1 }],
  ['stock_movement_order_line', { reason: 'import', delta: 1, orderLineId: 'line' }],
] as const)('SHOP-5 %s refuses the movement %j', async (check, movement) => {
  const error = await attempt((tx) => tx.insert(stockMovement).values({ id: 'm', itemId: 'whisk', at, ...movement }));
  expect(isCheckViolation(error, check)).toBe(true);
});

test('SHOP-3 a cart line holds 1 to 99 of an item, once; a cart has one owner', async () => {
  const line = (quantity: number) => ({ id: `${rows++}`, cartId: 'cart', itemId: 'whisk', quantity, addedAt: at });
  for (const quantity of [0, -1, 100, 1.5]) {
    const error = await attempt((tx) => tx.insert(cartLine).values(line(quantity)));
    expect(isCheckViolation(error, 'cart_line_quantity')).toBe(true);
  }
  const twice = await attempt((tx) => tx.insert(cartLine).values([line(1), line(99)]));
  expect(isUniqueViolation(twice, 'cart_line.item_id')).toBe(true);
  for (const owner of [{}, { customerId: 'ben', tokenHash: 'hash' }]) {
    const error = await attempt((tx) => tx.insert(cart).values({ id: 'c', createdAt: at, updatedAt: at, ...owner }));
    expect(isCheckViolation(error, 'cart_owner')).toBe(true);
  }
});

const reviewRow = (changes: Partial<typeof review.$inferInsert> = {}) =>
  ({
    id: `review-${rows++}`,
    itemId: 'whisk',
    customerId: 'ann',
    kind: 'review',
    rating: 5,
    body: 'A good whisk that lasts.',
    language: 'en',
    displayName: 'Ann',
    createdAt: at,
    updatedAt: at,
    ...changes,
  }) satisfies typeof review.$inferInsert;

test('REV-2 one review per customer and item; a comment from before the release stands beside it', async () => {
  const both = [
    reviewRow(),
    reviewRow({ kind: 'pre_release_comment', rating: null }),
    reviewRow({ customerId: 'ben' }),
  ];
  expect(await attempt((tx) => tx.insert(review).values(both))).toBeUndefined();
  const twice = await attempt((tx) => tx.insert(review).values([reviewRow(), reviewRow({ rating: 1 })]));
  expect(isUniqueViolation(twice, 'review.customer_id')).toBe(true);
});

test.each([
  ['review_rating', { rating: 0 }],
  ['review_rating', { rating: 6 }],
  ['review_rating_by_kind', { rating: null }],
  ['review_rating_by_kind', { kind: 'pre_release_comment', rating: 5 }],
  ['review_removal', { state: 'removed' }],
  ['review_removal', { removalReason: 'off topic', removedAt: at }],
] as const)('REV-1 REV-3 REV-4 %s refuses %j', async (check, changes) => {
  const error = await attempt((tx) => tx.insert(review).values(reviewRow(changes)));
  expect(isCheckViolation(error, check)).toBe(true);
});

test('REV-2 an erased account leaves its review without a name; addresses, carts and lines go with their owner', async () => {
  const error = await attempt(async (tx) => {
    await tx.insert(review).values(reviewRow({ id: 'kept' }));
    await tx.delete(user).where(eq(user.id, 'ann'));
    expect(await tx.select({ by: review.customerId }).from(review).where(eq(review.id, 'kept'))).toEqual([
      { by: null },
    ]);
    expect(await tx.$count(cart)).toBe(0);
  });
  expect(error).toBeUndefined();
});

test('ACC-5 a customer has one default address, in a country that is a code', async () => {
  const row = (id: string, changes: Partial<typeof address.$inferInsert> = {}) => ({
    id,
    customerId: 'ann',
    recipient: 'Ann Example',
    line1: '1 High Street',
    city: 'Leeds',
    country: 'GB',
    createdAt: at,
    updatedAt: instant(at + rows++),
    ...changes,
  });
  const two = (isDefault: boolean) =>
    attempt((tx) => tx.insert(address).values([row('a', { isDefault: true }), row('b', { isDefault })]));
  expect(await two(false)).toBeUndefined();
  expect(isUniqueViolation(await two(true), 'address.customer_id')).toBe(true);
  const wrong = await attempt((tx) => tx.insert(address).values(row('a', { country: 'UK1' })));
  expect(isCheckViolation(wrong, 'address_country')).toBe(true);
  const orphan = await attempt((tx) => tx.insert(address).values(row('a', { customerId: 'nobody' })));
  expect(isForeignKeyViolation(orphan)).toBe(true);
});

test('an item that something refers to stays', async () => {
  const error = await attempt(async (tx) => {
    await tx.insert(review).values(reviewRow());
    await tx.delete(item).where(eq(item.id, 'whisk'));
  });
  expect(isForeignKeyViolation(error)).toBe(true);
});
