import { intent, loadOrder, writeTransaction } from '@toriyose/db';
import {
  addMs,
  HOUR_MS,
  type Instant,
  livePayment,
  type Order,
  type OrderCommand,
  type Payment,
} from '@toriyose/domain';
import { and, eq, sql } from 'drizzle-orm';
import { PAYPAL } from '../order/actors.ts';
import { Refused } from '../order/refused.ts';
import { changeOrder } from '../order/run-order-command.ts';
import { endIntent, type LeasedIntent, leaseIntent, leaseIntents, nextAttemptAt } from '../outbox/lease.ts';
import type { Services } from '../services/services.ts';
import { CONSENT_WINDOW_MS, type ProviderOutcome } from './paypal-gateway.ts';
import { reconcilePayment } from './reconcile-payment.ts';

/** What an attempt came to: news for the order, nothing to do any more, or "ask again". */
type Settlement =
  | { readonly kind: 'news'; readonly command: OrderCommand }
  | { readonly kind: 'pointless' }
  | { readonly kind: 'again'; readonly reason: string };

const IN_PARALLEL = 8;

/** PAY-4: settles what is due. @returns how many intents were looked at */
export async function settleIntents(services: Services): Promise<number> {
  const leased = await leaseIntents(services, IN_PARALLEL);
  await Promise.all(leased.map((row) => trySettling(services, row)));
  return leased.length;
}

/** An intent that cannot be worked on must hold up no other: it waits, and is tried again later. */
async function trySettling(services: Services, row: LeasedIntent): Promise<void> {
  try {
    await settleLeased(services, row);
  } catch (error) {
    services.log.error({ err: error, intent: row.key }, 'an intent could not be worked on');
    const dueAt = nextAttemptAt(services.clock.now(), row.attempts + 1);
    const reason = error instanceof Error ? error.message : 'unknown';
    await endIntent(services.db, services, row.id, { state: 'waiting', dueAt, error: reason });
  }
}

/** Settles one intent now, for somebody who waits; does nothing when it is done or another worker is at it. */
export async function settleIntentNow(services: Services, key: string): Promise<void> {
  const row = await leaseIntent(services, key);
  if (row) await settleLeased(services, row);
}

async function settleLeased(services: Services, row: LeasedIntent): Promise<void> {
  const settlement = await attempt(services, row);
  const now = services.clock.now();
  if (settlement.kind === 'again') {
    const dueAt = nextAttemptAt(now, row.attempts);
    if (!row.kind.startsWith('check_')) {
      services.log.warn({ intent: row.key, reason: settlement.reason }, 'a payment call has no known outcome yet');
    }
    await endIntent(services.db, services, row.id, { state: 'waiting', dueAt, error: settlement.reason });
    return;
  }
  if (settlement.kind === 'pointless') {
    await endIntent(services.db, services, row.id, { state: 'abandoned' });
    return;
  }
  await tellOrder(services, row, settlement.command);
  services.wakeWorker();
}

/** The news and the end of the intent are one transaction: after a crash in between the intent is simply asked again. */
async function tellOrder(services: Services, row: LeasedIntent, command: OrderCommand): Promise<void> {
  try {
    await writeTransaction(services.db, async (tx) => {
      await changeOrder(tx, services, { id: row.orderId }, command, PAYPAL);
      await endIntent(tx, services, row.id, { state: 'done' });
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    services.log.error({ intent: row.key, code: error.view.code }, 'an order refused news of its payment');
    await endIntent(services.db, services, row.id, { state: 'stuck', error: error.view.code });
  }
}

/** The attempt is counted before the call leaves: whoever finds a count above one knows that an outcome may be unknown. */
async function attempt(services: Services, row: LeasedIntent): Promise<Settlement> {
  const order = await loadOrder(services.db, { id: row.orderId });
  const payment = order?.payments.find(({ id }) => id === row.paymentId);
  if (!order || !payment) return { kind: 'pointless' };
  if (row.attempts === 0 && isPointless(row, payment)) return { kind: 'pointless' };
  const counted = await services.db
    .update(intent)
    .set({ attempts: sql`${intent.attempts} + 1` })
    .where(and(eq(intent.id, row.id), eq(intent.leaseOwner, services.workerId), eq(intent.state, 'leased')))
    .returning({ id: intent.id });
  if (counted.length === 0) return { kind: 'again', reason: 'another worker has taken over' };
  switch (row.kind) {
    case 'open_payment':
      return openPayment(services, row, order, payment);
    case 'capture_payment':
      return capturePayment(services, row, payment);
    case 'refund_payment':
      return refundPayment(services, row, payment);
    case 'check_payment':
    case 'check_refund':
      return checkAgain(services, row);
  }
}

/** Looks at PayPal until the payment or refund has come to an end, in case no news ever arrives by itself. */
async function checkAgain(services: Services, row: LeasedIntent): Promise<Settlement> {
  await reconcilePayment(services, row.orderId, row.paymentId);
  const order = await loadOrder(services.db, { id: row.orderId });
  return order && isUnderWay(row, order, services.clock.now())
    ? { kind: 'again', reason: 'still under way' }
    : { kind: 'pointless' };
}

/** A consent of the last minute may still be on its way when PayPal's window has closed. */
const AFTER_WINDOW_MS = HOUR_MS;

function isUnderWay(row: LeasedIntent, order: Order, now: Instant): boolean {
  if (row.kind === 'check_refund') {
    return order.refunds.some(({ id, status }) => id === row.refundId && status === 'pending');
  }
  const live = livePayment(order);
  if (live?.id !== row.paymentId) return false;
  return live.status !== 'open' || live.expiresAt === null || now < live.expiresAt + AFTER_WINDOW_MS;
}

/** Never begun, and no longer wanted: the attempt to pay was replaced. */
const isPointless = (row: LeasedIntent, payment: Payment): boolean =>
  row.kind === 'open_payment' && payment.status !== 'requested';

async function openPayment(services: Services, row: LeasedIntent, order: Order, payment: Payment): Promise<Settlement> {
  const { STORE_ORIGIN } = services.config;
  const position = order.payments.findIndex(({ id }) => id === payment.id) + 1;
  const outcome = await services.paypal.openOrder({
    requestId: row.key,
    paymentId: payment.id,
    invoiceId: `${order.number}-${position}`,
    amount: payment.amount,
    language: order.language,
    description: `Order ${order.number}`,
    returnUrl: `${STORE_ORIGIN}/paypal/return`,
    cancelUrl: `${STORE_ORIGIN}/paypal/cancel`,
  });
  // Repeating is safe without reading first: the same request id gives the same PayPal order, and one nobody was sent to
  // cannot be paid.
  return toSettlement(
    outcome,
    (opened) => ({
      action: 'open_payment',
      paymentId: payment.id,
      ...opened,
      expiresAt: addMs(services.clock.now(), CONSENT_WINDOW_MS),
    }),
    (issue) => ({ action: 'fail_payment', paymentId: payment.id, reason: issue }),
  );
}

async function capturePayment(services: Services, row: LeasedIntent, payment: Payment): Promise<Settlement> {
  const { providerOrderId, id: paymentId } = payment;
  if (!providerOrderId) return { kind: 'pointless' };
  const known = row.attempts > 0 ? await readCapture(services, providerOrderId, paymentId) : undefined;
  if (known) return known;
  const outcome = await services.paypal.captureOrder(providerOrderId, row.key);
  if (outcome.kind === 'refused') {
    // "Already captured" is a success that we did not hear of; any other "no" is the end of this attempt.
    const found = await readCapture(services, providerOrderId, paymentId);
    return found ?? { kind: 'news', command: { action: 'fail_payment', paymentId, reason: outcome.issue } };
  }
  return outcome.kind === 'done' ? captureNews(paymentId, outcome.value) : { kind: 'again', reason: outcome.reason };
}

async function readCapture(
  services: Services,
  providerOrderId: string,
  paymentId: string,
): Promise<Settlement | undefined> {
  const read = await services.paypal.readOrder(providerOrderId);
  if (read.kind !== 'done') return { kind: 'again', reason: 'PayPal could not be read' };
  const [capture] = read.value.captures;
  return capture && captureNews(paymentId, capture);
}

function captureNews(
  paymentId: string,
  capture: { id: string; status: string; amount: Payment['amount'] },
): Settlement {
  switch (capture.status) {
    case 'completed':
      return {
        kind: 'news',
        command: { action: 'record_capture', paymentId, captureId: capture.id, amount: capture.amount },
      };
    case 'pending':
      return { kind: 'news', command: { action: 'hold_payment', paymentId, captureId: capture.id } };
    case 'failed':
      return { kind: 'news', command: { action: 'fail_payment', paymentId, reason: 'declined' } };
    default:
      return { kind: 'again', reason: `capture is ${capture.status}` };
  }
}

async function refundPayment(services: Services, row: LeasedIntent, payment: Payment): Promise<Settlement> {
  const { captureId } = payment;
  const { refundId } = row;
  if (!captureId || !refundId) return { kind: 'pointless' };
  const known = row.attempts > 0 ? await readRefund(services, payment, refundId) : undefined;
  if (known) return known;
  const outcome = await services.paypal.refundCapture({
    requestId: row.key,
    captureId,
    amount: row.amountYen,
    invoiceId: refundId,
  });
  if (outcome.kind === 'refused') {
    const found = await readRefund(services, payment, refundId);
    const failed = { action: 'record_refund', refundId, outcome: 'failed', providerRefundId: null } as const;
    return found ?? { kind: 'news', command: failed };
  }
  return outcome.kind === 'done' ? refundNews(refundId, outcome.value) : { kind: 'again', reason: outcome.reason };
}

async function readRefund(services: Services, payment: Payment, refundId: string): Promise<Settlement | undefined> {
  const read = await services.paypal.readOrder(payment.providerOrderId ?? '');
  if (read.kind !== 'done') return { kind: 'again', reason: 'PayPal could not be read' };
  const refund = read.value.refunds.find(({ invoiceId }) => invoiceId === refundId);
  return refund && refundNews(refundId, refund);
}

function refundNews(refundId: string, { id, status }: { id: string; status: string }): Settlement {
  if (status !== 'completed' && status !== 'pending' && status !== 'failed') {
    return { kind: 'again', reason: `refund is ${status}` };
  }
  return { kind: 'news', command: { action: 'record_refund', refundId, outcome: status, providerRefundId: id } };
}

function toSettlement<T>(
  outcome: ProviderOutcome<T>,
  done: (value: T) => OrderCommand,
  refused: (issue: string) => OrderCommand,
): Settlement {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'news', command: done(outcome.value) };
    case 'refused':
      return { kind: 'news', command: refused(outcome.issue) };
    case 'unknown':
      return { kind: 'again', reason: outcome.reason };
  }
}
