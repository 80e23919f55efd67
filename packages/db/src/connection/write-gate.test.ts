import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSqldMissing, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { writeTransaction } from './write-transaction.ts';

const nextTick = () => new Promise((resolve) => setImmediate(resolve));

describe.each(['file', 'sqld'] as const)('writes on %s', (kind) => {
  describe.skipIf(kind === 'sqld' && isSqldMissing('the write gate'))('gate', () => {
    let test_: TestDatabase;
    beforeEach(async () => {
      test_ = await openTestDatabase(kind);
      await test_.db.run(sql`CREATE TABLE counter (id INTEGER PRIMARY KEY, value INTEGER NOT NULL)`);
      await test_.db.run(sql`INSERT INTO counter VALUES (1, 0)`);
    });
    afterEach(() => test_.cleanup());

    const readCounter = () => test_.db.get(sql`SELECT value FROM counter`);

    test('SHOP-5 forty parallel read-then-write transactions all succeed and none is lost', async () => {
      await Promise.all(
        Array.from({ length: 40 }, () =>
          writeTransaction(test_.db, async (tx) => {
            const row = await tx.get<{ value: number }>(sql`SELECT value FROM counter`);
            await nextTick();
            await tx.run(sql`UPDATE counter SET value = ${(row?.value ?? 0) + 1}`);
          }),
        ),
      );
      expect(await readCounter()).toEqual({ value: 40 });
    });

    test('single statements and batches wait for an open transaction instead of failing', async () => {
      const { db } = test_;
      await Promise.all([
        writeTransaction(db, async (tx) => {
          await nextTick();
          await tx.run(sql`UPDATE counter SET value = value + 1`);
        }),
        db.run(sql`UPDATE counter SET value = value + 1`),
        db.batch([
          db.run(sql`UPDATE counter SET value = value + (SELECT count(*) FROM counter)`),
          db.run(sql`UPDATE counter SET value = value + 1`),
        ]),
      ]);
      expect(await readCounter()).toEqual({ value: 4 });
    });

    test('reads go on beside an open transaction and see the state before it', async () => {
      await writeTransaction(test_.db, async (tx) => {
        await tx.run(sql`UPDATE counter SET value = 7`);
        expect(await readCounter()).toEqual({ value: 0 });
        expect(await test_.db.all(sql`WITH c AS (SELECT value FROM counter) SELECT * FROM c`)).toEqual([{ value: 0 }]);
      });
      expect(await readCounter()).toEqual({ value: 7 });
    });

    test('a write on db inside a transaction throws instead of waiting for itself, and rolls back', async () => {
      const writes = [
        () => test_.db.run(sql`UPDATE counter SET value = 1`),
        () => test_.db.run(sql`WITH c AS (SELECT 1) DELETE FROM counter`),
        () => test_.db.batch([test_.db.run(sql`UPDATE counter SET value = 1`)]),
        () => test_.db.$client.executeMultiple('UPDATE counter SET value = 1'),
      ];
      for (const write of writes) {
        const attempt = writeTransaction(test_.db, async (tx) => {
          await tx.run(sql`UPDATE counter SET value = 5`);
          await write();
        });
        await expect(attempt).rejects.toSatisfy((error) => `${error} ${error.cause}`.includes('use tx'));
      }
      expect(await readCounter()).toEqual({ value: 0 });
    });

    test('a transaction inside a transaction is refused; a savepoint works', async () => {
      await writeTransaction(test_.db, async (tx) => {
        await expect(test_.db.transaction(async () => {})).rejects.toThrow(/tx.transaction/);
        await expect(writeTransaction(test_.db, async () => {})).rejects.toThrow(/tx.transaction/);
        await tx.run(sql`UPDATE counter SET value = 1`);
        const undone = tx.transaction(async (inner) => {
          await inner.run(sql`UPDATE counter SET value = 2`);
          throw new Error('undo');
        });
        await expect(undone).rejects.toThrow('undo');
      });
      expect(await readCounter()).toEqual({ value: 1 });
    });

    test('any error rolls back, is thrown as it is, and leaves the gate open', async () => {
      const failure = new Error('mine');
      let runs = 0;
      const failing = writeTransaction(test_.db, async (tx) => {
        runs += 1;
        await tx.run(sql`UPDATE counter SET value = 9`);
        throw failure;
      });
      await expect(failing).rejects.toBe(failure);
      expect(runs).toBe(1);
      await test_.db.run(sql`UPDATE counter SET value = value + 1`);
      expect(await readCounter()).toEqual({ value: 1 });
    });

    test('a write that follows the transaction in the same async function is not taken for one inside it', async () => {
      await writeTransaction(test_.db, async (tx) => tx.run(sql`UPDATE counter SET value = 1`));
      await test_.db.run(sql`UPDATE counter SET value = value + 1`);
      await writeTransaction(test_.db, async (tx) => tx.run(sql`UPDATE counter SET value = value + 1`));
      expect(await readCounter()).toEqual({ value: 3 });
    });
  });
});

test('two databases do not wait for each other', async () => {
  const [one, two] = [await openTestDatabase('file'), await openTestDatabase('file')];
  await two.db.run(sql`CREATE TABLE t (v)`);
  await writeTransaction(one.db, async () => {
    await two.db.run(sql`INSERT INTO t VALUES (1)`);
  });
  expect(await two.db.get(sql`SELECT v FROM t`)).toEqual({ v: 1 });
  await Promise.all([one.cleanup(), two.cleanup()]);
});
