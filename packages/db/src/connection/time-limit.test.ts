import { once } from 'node:events';
import { createServer } from 'node:http';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { DatabaseTimeoutError } from './database-error.ts';
import { openDatabase } from './open-database.ts';
import { writeTransaction } from './write-transaction.ts';

test('OPS-2 a server that takes a call and never answers is given up, for statements and for transactions', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const db = await openDatabase({ url: `http://127.0.0.1:${address.port}`, serverTimeoutMs: 50 });
  const causeOf = (work: Promise<unknown>) => work.catch((error: Error) => error.cause ?? error);
  expect(await causeOf(Promise.resolve(db.run(sql`INSERT INTO t VALUES (1)`)))).toBeInstanceOf(DatabaseTimeoutError);
  let runs = 0;
  const transaction = writeTransaction(db, async (tx) => {
    runs += 1;
    await tx.run(sql`INSERT INTO t VALUES (1)`);
  });
  expect(await causeOf(transaction)).toBeInstanceOf(DatabaseTimeoutError);
  expect(runs, 'an unknown outcome is not repeated').toBeLessThanOrEqual(1);
  await db.close();
  silent.closeAllConnections();
  silent.close();
});
