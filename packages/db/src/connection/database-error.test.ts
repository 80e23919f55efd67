import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSqldMissing, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import {
  isBusy,
  isCheckViolation,
  isForeignKeyViolation,
  isTriggerRefusal,
  isUniqueViolation,
} from './database-error.ts';
import { writeTransaction } from './write-transaction.ts';

describe.each(['file', 'sqld'] as const)('errors on %s', (kind) => {
  describe.skipIf(kind === 'sqld' && isSqldMissing('error classification'))('classification', () => {
    let test_: TestDatabase;
    beforeAll(async () => {
      test_ = await openTestDatabase(kind);
      await test_.db.$client.executeMultiple(`
        CREATE TABLE parent (id INTEGER PRIMARY KEY);
        CREATE TABLE child (a INTEGER UNIQUE, b INTEGER, c INTEGER,
          parent INTEGER REFERENCES parent (id), CONSTRAINT b_is_positive CHECK (b > 0), UNIQUE (b, c));
        CREATE TRIGGER no_seven BEFORE INSERT ON child WHEN NEW.a = 7 BEGIN SELECT RAISE(ABORT, 'not seven'); END;
        INSERT INTO child VALUES (1, 1, 1, NULL);`);
    });
    afterAll(() => test_.cleanup());

    const insert = (values: string) => sql.raw(`INSERT INTO child (a, b, c, parent) VALUES ${values}`);
    const failure = (work: Promise<unknown>): Promise<unknown> =>
      work.then(
        () => undefined,
        (error: unknown) => error,
      );
    const ways: Record<string, (values: string) => Promise<unknown>> = {
      statement: async (values) => test_.db.run(insert(values)),
      transaction: (values) => writeTransaction(test_.db, (tx) => tx.run(insert(values))),
      batch: (values) => test_.db.batch([test_.db.run(insert(values))]),
    };

    test.each(Object.keys(ways))('by a %s: each refusal is told from the others, with its names', async (way) => {
      const errorOf = (values: string) => failure(ways[way]?.(values) ?? Promise.resolve());
      const classify = (error: unknown) =>
        [
          isUniqueViolation(error) && 'unique',
          isCheckViolation(error) && 'check',
          isForeignKeyViolation(error) && 'foreign key',
          isTriggerRefusal(error, 'not seven') && 'trigger',
          isBusy(error) && 'busy',
        ].filter(Boolean);

      const unique = await errorOf('(1, 2, 2, NULL)');
      expect(classify(unique)).toEqual(['unique']);
      expect(isUniqueViolation(unique, 'child.a')).toBe(true);
      expect(isUniqueViolation(unique, 'child.b')).toBe(false);

      const pair = await errorOf('(2, 1, 1, NULL)');
      expect(['child.a', 'child.b', 'child.c'].map((column) => isUniqueViolation(pair, column))).toEqual([
        false,
        true,
        true,
      ]);

      const checked = await errorOf('(2, 0, 2, NULL)');
      expect(classify(checked)).toEqual(['check']);
      expect([isCheckViolation(checked, 'b_is_positive'), isCheckViolation(checked, 'b')]).toEqual([true, false]);

      expect(classify(await errorOf('(2, 2, 2, 9)'))).toEqual(['foreign key']);
      expect(classify(await errorOf('(7, 2, 2, NULL)'))).toEqual(['trigger']);
      expect(classify(await errorOf('(2, nonsense, 2, NULL)'))).toEqual([]);
    });

    test('the message of an error holds no values', async () => {
      const error = await failure(
        writeTransaction(test_.db, (tx) =>
          tx.run(sql`INSERT INTO child (a, b) VALUES (${1}, ${'secret@example.com'})`),
        ),
      );
      expect(isUniqueViolation(error)).toBe(true);
      expect(String(error)).not.toContain('secret');
    });
  });
});

test('what is not an error of the database is none of these', () => {
  const fake = new Error('UNIQUE constraint failed: child.a');
  for (const error of [fake, undefined, 'UNIQUE constraint failed: child.a', new Error('x', { cause: fake })]) {
    expect([isUniqueViolation(error), isCheckViolation(error), isForeignKeyViolation(error), isBusy(error)]).toEqual(
      Array(4).fill(false),
    );
  }
});
