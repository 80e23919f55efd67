import { email, loadOrder, order } from '@toriyose/db';
import { captured, checkOrderInvariants, type Order, refundCommitted, refunded } from '@toriyose/domain';
import { asc, count, eq } from 'drizzle-orm';
import type { Services } from '../services/services.ts';
import type { SandboxClient } from './sandbox-client.ts';

/**
 * The independent oracle: for every order what the store believes is compared with what PayPal's stand-in has in its own
 * books, and the invariants of orders are checked. @returns a sentence for everything that does not agree
 */
export async function compareLedgers(services: Pick<Services, 'db'>, sandbox: SandboxClient): Promise<string[]> {
  const ledger = await sandbox.ledger();
  const { emails } = await sandbox.emails();
  const orders = await allOrders(services);
  const problems: string[] = [];
  for (const own of orders) {
    const ids = own.payments.flatMap(({ providerOrderId }) => providerOrderId ?? []);
    const theirs = {
      captured: sum(ledger.captures.filter(({ orderId, status }) => ids.includes(orderId) && status !== 'DECLINED')),
      refunded: sum(ledger.refunds.filter(({ orderId }) => ids.includes(orderId))),
    };
    if (theirs.captured !== captured(own))
      problems.push(`${own.number}: captured ${captured(own)}, PayPal ${theirs.captured}`);
    if (theirs.refunded !== refunded(own))
      problems.push(`${own.number}: refunded ${refunded(own)}, PayPal ${theirs.refunded}`);
    if (refundCommitted(own) !== refunded(own)) problems.push(`${own.number}: a refund has not ended`);
    problems.push(...checkOrderInvariants(own).map((problem) => `${own.number}: ${problem}`));
  }
  const known = new Set(orders.flatMap(({ payments }) => payments.map(({ providerOrderId }) => providerOrderId)));
  for (const capture of ledger.captures) {
    if (!known.has(capture.orderId)) problems.push(`PayPal captured ${capture.id}, which no order knows`);
  }
  const keys = emails.map(({ idempotencyKey }) => idempotencyKey);
  if (new Set(keys).size !== keys.length) problems.push('a mail was sent twice');
  const [mails] = await services.db.select({ n: count() }).from(email).where(eq(email.state, 'done'));
  if (mails?.n !== emails.length) problems.push(`${mails?.n} mails sent, ${emails.length} in the mailbox`);
  return problems;
}

const sum = (rows: readonly { amountYen: number }[]): number =>
  rows.reduce((total, { amountYen }) => total + amountYen, 0);

export async function allOrders({ db }: Pick<Services, 'db'>): Promise<Order[]> {
  const ids = await db.select({ id: order.id }).from(order).orderBy(asc(order.placedAt));
  const orders = await Promise.all(ids.map(({ id }) => loadOrder(db, { id })));
  return orders.flatMap((found) => found ?? []);
}
