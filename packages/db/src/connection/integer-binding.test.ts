import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSqldMissing, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { writeTransaction } from './write-transaction.ts';

const sample = sqliteTable('sample', { id: integer().primaryKey(), word: text() });

describe.each(['file', 'sqld'] as const)('integers on %s', (kind) => {
  describe.skipIf(kind === 'sqld' && isSqldMissing('integer binding'))('binding', () => {
    let test_: TestDatabase;
    beforeAll(async () => {
      test_ = await openTestDatabase(kind);
      await test_.db.run(sql`CREATE TABLE sample (id INTEGER PRIMARY KEY, word TEXT)`);
    });
    afterAll(() => test_.cleanup());

    const types = sql`SELECT typeof(${1}) AS whole, typeof(${true}) AS yes, typeof(${1.5}) AS part, typeof(${'1'}) AS word,
      ${7} / ${2} AS half, 'No.' || ${5} AS label, json_array(${1}) AS json, typeof(${null}) AS empty`;
    const expected = {
      whole: 'integer',
      yes: 'integer',
      part: 'real',
      word: 'text',
      half: 3,
      label: 'No.5',
      json: '[1]',
      empty: 'null',
    };

    test('whole numbers and booleans are integers in expressions', async () => {
      expect(await test_.db.get(types)).toEqual(expected);
    });

    test('they are inside transactions', async () => {
      expect(await writeTransaction(test_.db, (tx) => tx.get(types))).toEqual(expected);
    });

    test('they are in batches and in calls of the client itself', async () => {
      const { db } = test_;
      const [first] = await db.batch([db.get(types), db.get(types)]);
      expect(first).toEqual(expected);
      const { $client: client } = db;
      const named = await client.execute({ sql: 'SELECT typeof(:n) AS n', args: { n: 3 } });
      const [pair] = await client.batch([['SELECT typeof(?) AS n', [3]]], 'read');
      const positional = await client.execute('SELECT typeof(?) AS n', [3]);
      expect([named, pair, positional].map((result) => result?.rows[0]?.[0])).toEqual(Array(3).fill('integer'));
    });

    test('they are in prepared statements', async () => {
      const prepared = test_.db
        .select({ label: sql<string>`'No.' || ${sql.placeholder('n')}` })
        .from(sql`(SELECT 1)`)
        .prepare();
      expect(await prepared.all({ n: 5 })).toEqual([{ label: 'No.5' }]);
    });

    test('a number written to a text column keeps no decimals', async () => {
      await test_.db.run(sql`INSERT INTO sample (id, word) VALUES (1, ${12})`);
      expect(await test_.db.select().from(sample)).toEqual([{ id: 1, word: '12' }]);
    });

    test('text with a NUL is refused instead of cut', async () => {
      await expect(test_.db.insert(sample).values({ id: 2, word: 'a\0b' })).rejects.toSatisfy((error) =>
        `${error.cause}`.includes('NUL'),
      );
    });
  });
});
