import type { ItemAvailability } from '@toriyose/domain';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCheckViolation, isTriggerRefusal, isUniqueViolation } from '../connection/database-error.ts';
import { writeTransaction } from '../connection/write-transaction.ts';
import { item } from '../schema/item.ts';
import { stockMovement } from '../schema/stock-movement.ts';
import { exampleInstant, exampleItem, isSqldMissing, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { availabilityFromRow } from './item-facts.ts';
import { insertItem, updateItem } from './save-item.ts';
import { changeStock, RELEASED_TOO_MUCH, releaseStock, reserveStock } from './stock.ts';

const at = exampleInstant;

describe.each(['file', 'sqld'] as const)('stock on %s', (kind) => {
  describe.skipIf(kind === 'sqld' && isSqldMissing('stock'))('movements', () => {
    let shop: TestDatabase;
    let items = 0;
    let movements = 0;
    beforeAll(async () => {
      shop = await openTestDatabase(kind);
    });
    afterAll(() => shop.cleanup());

    const nextId = () => `movement-${movements++}`;

    async function addItem(availability: ItemAvailability): Promise<string> {
      const id = `item-${items++}`;
      const facts = exampleItem({ slug: id, catalogueNumber: id, availability });
      await writeTransaction(shop.db, (tx) => insertItem(tx, facts, { id, movementId: nextId(), at }));
      return id;
    }

    const reserve = (itemId: string, orderLineId: string, quantity = 1) =>
      writeTransaction(shop.db, (tx) => reserveStock(tx, { id: nextId(), itemId, orderLineId, quantity, at }));
    const release = (itemId: string, orderLineId: string, quantity = 1) =>
      writeTransaction(shop.db, (tx) => releaseStock(tx, { id: nextId(), itemId, orderLineId, quantity, at }));
    const availabilityOf = async (id: string) => {
      const [row] = await shop.db.select().from(item).where(eq(item.id, id));
      return row && availabilityFromRow(row);
    };
    const refusal = (work: Promise<unknown>) =>
      work.then(
        () => undefined,
        (error: unknown) => error,
      );

    test('SHOP-5 a hundred buyers of ten units leave exactly ten with one', async () => {
      const id = await addItem({ kind: 'in_stock', quantity: 10 });
      const answers = await Promise.all(Array.from({ length: 100 }, (_, buyer) => reserve(id, `${id}-line-${buyer}`)));
      expect(answers.filter((answer) => answer.kind === 'reserved')).toHaveLength(10);
      expect(answers.filter((answer) => answer.kind === 'short')).toHaveLength(90);
      expect(await availabilityOf(id)).toEqual({ kind: 'in_stock', quantity: 0 });
      const sum = sql<number>`sum(${stockMovement.delta})`;
      expect(await shop.db.select({ sum }).from(stockMovement).where(eq(stockMovement.itemId, id))).toEqual([
        { sum: 0 },
      ]);
    });

    test('SHOP-5 the database refuses to oversell even code that does not ask first', async () => {
      const id = await addItem({ kind: 'in_stock', quantity: 2 });
      const line = `${id}-line`;
      const blind = shop.db
        .insert(stockMovement)
        .values({ id: nextId(), itemId: id, delta: -3, reason: 'reserved', orderLineId: line, at });
      expect(isCheckViolation(await refusal(Promise.resolve(blind)), 'item_not_oversold')).toBe(true);
      const direct = shop.db.update(item).set({ allocatedQuantity: 3 }).where(eq(item.id, id));
      expect(isCheckViolation(await refusal(Promise.resolve(direct)), 'item_not_oversold')).toBe(true);
      expect(await availabilityOf(id)).toEqual({ kind: 'in_stock', quantity: 2 });
    });

    test('SHOP-5 a line is reserved once', async () => {
      const id = await addItem({ kind: 'in_stock', quantity: 5 });
      await reserve(id, `${id}-line`, 2);
      expect(isUniqueViolation(await refusal(reserve(id, `${id}-line`, 2)), 'stock_movement.order_line_id')).toBe(true);
      expect(await availabilityOf(id)).toEqual({ kind: 'in_stock', quantity: 3 });
    });

    test('POL-1 a line gives its units back one by one, and never more than it holds', async () => {
      const id = await addItem({ kind: 'in_stock', quantity: 5 });
      await reserve(id, `${id}-line`, 2);
      await release(id, `${id}-line`);
      await release(id, `${id}-line`);
      expect(isTriggerRefusal(await refusal(release(id, `${id}-line`)), RELEASED_TOO_MUCH)).toBe(true);
      expect(await availabilityOf(id)).toEqual({ kind: 'in_stock', quantity: 5 });
    });

    test('SHOP-1 a limited pre-order ends at its limit, an unlimited order does not, an ended item gives nothing', async () => {
      const limited = await addItem({ kind: 'pre_order', until: null, limit: 2, expected: null });
      expect(await reserve(limited, `${limited}-a`, 2)).toEqual({ kind: 'reserved' });
      expect(await reserve(limited, `${limited}-b`)).toEqual({ kind: 'short', available: 0 });
      expect(await availabilityOf(limited)).toMatchObject({ limit: 0 });
      const free = await addItem({ kind: 'on_order', limit: null, expected: null });
      expect(await reserve(free, `${free}-a`, 500)).toEqual({ kind: 'reserved' });
      const ended = await addItem({ kind: 'ended' });
      expect(await reserve(ended, `${ended}-a`)).toEqual({ kind: 'short', available: 0 });
    });

    test('ADM-3 saving an item makes the named quantity what is left, beside what is promised', async () => {
      const id = await addItem({ kind: 'in_stock', quantity: 4 });
      await reserve(id, `${id}-line`, 3);
      const save = (availability: ItemAvailability, expectedVersion: number) =>
        writeTransaction(shop.db, (tx) =>
          updateItem(tx, exampleItem({ slug: id, catalogueNumber: id, availability }), {
            id,
            movementId: nextId(),
            at,
            expectedVersion,
          }),
        );
      const changes: ItemAvailability[] = [
        { kind: 'in_stock', quantity: 7 },
        { kind: 'on_order', limit: 6, expected: null },
        { kind: 'in_stock', quantity: 0 },
      ];
      for (const [index, availability] of changes.entries()) {
        await save(availability, index + 1);
        expect(await availabilityOf(id)).toEqual(availability);
      }
    });

    test('a pre-order whose goods arrive turns into stock', async () => {
      const id = await addItem({ kind: 'pre_order', until: null, limit: 10, expected: null });
      await reserve(id, `${id}-line`, 6);
      const facts = exampleItem({ slug: id, catalogueNumber: id, availability: { kind: 'in_stock', quantity: 2 } });
      await writeTransaction(shop.db, (tx) =>
        updateItem(tx, facts, { id, movementId: nextId(), at, expectedVersion: 1 }),
      );
      expect(await shop.db.select({ received: item.receivedQuantity }).from(item).where(eq(item.id, id))).toEqual([
        { received: 8 },
      ]);
    });

    test('AVL-5 promised units cannot be written off without releasing them', async () => {
      const id = await addItem({ kind: 'in_stock', quantity: 4 });
      await reserve(id, `${id}-line`, 3);
      const loss = (delta: number) =>
        writeTransaction(shop.db, (tx) => changeStock(tx, { id: nextId(), itemId: id, delta, reason: 'adjusted', at }));
      expect(isCheckViolation(await refusal(loss(-2)), 'item_not_oversold')).toBe(true);
      await loss(-1);
      expect(await availabilityOf(id)).toEqual({ kind: 'in_stock', quantity: 0 });
    });

    test('SHOP-5 movements are never changed or removed', async () => {
      const update = shop.db.update(stockMovement).set({ delta: 99 });
      expect(isTriggerRefusal(await refusal(Promise.resolve(update)), 'stock movements are never changed')).toBe(true);
      const remove = shop.db.delete(stockMovement);
      expect(isTriggerRefusal(await refusal(Promise.resolve(remove)), 'stock movements are never removed')).toBe(true);
    });
  });
});
