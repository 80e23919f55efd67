import type { Order, Payment } from '../order.ts';
import type { OrderEvent } from '../order-event.ts';
import { due, livePayment } from '../order-figures.ts';
import { refuse } from '../refusal.ts';
import { type Decider, decline, type Proposal, propose } from './decider.ts';

function withPayment(order: Order, paymentId: string, decide: (payment: Payment) => Proposal): Proposal {
  const payment = order.payments.find((candidate) => candidate.id === paymentId);
  return payment ? decide(payment) : decline(refuse('payment_unknown', 'PAY-3'));
}

/** An attempt for the same amount that PayPal still waits for is used again: never two links that both could pay. */
export const requestPayment: Decider<'request_payment'> = (order, _command, context) => {
  const live = livePayment(order);
  const usable = live && live.amount === due(order) && (live.expiresAt === null || live.expiresAt > context.now);
  if (usable) return propose();
  const replaced: OrderEvent[] = live ? [{ type: 'payment_superseded', paymentId: live.id }] : [];
  return propose(...replaced, {
    type: 'payment_requested',
    paymentId: context.newId('payment'),
    amount: due(order),
  });
};

export const openPayment: Decider<'open_payment'> = (order, { action: _, ...opened }) =>
  withPayment(order, opened.paymentId, (payment) =>
    payment.status === 'requested' ? propose({ type: 'payment_opened', ...opened }) : propose(),
  );

/** P14: consent to a replaced attempt is never turned into money. */
export const approvePayment: Decider<'approve_payment'> = (order, { paymentId }) =>
  withPayment(order, paymentId, (payment) => {
    switch (payment.status) {
      case 'open':
        return propose({ type: 'payment_approved', paymentId });
      case 'approved':
      case 'pending':
      case 'captured':
        return propose();
      case 'requested':
        return decline(refuse('payment_not_open', 'PAY-4', 'wait_for_outcome'));
      case 'failed':
      case 'superseded':
        return decline(refuse('payment_replaced', 'PAY-4', 'pay_first'));
    }
  });

export const holdPayment: Decider<'hold_payment'> = (order, { paymentId, captureId }) =>
  withPayment(order, paymentId, (payment) =>
    payment.status === 'approved' ? propose({ type: 'payment_held', paymentId, captureId }) : propose(),
  );

/** PAY-3: before, after, twice or out of order, the same capture is recorded once, whatever the attempt's state. */
export const recordCapture: Decider<'record_capture'> = (order, { paymentId, captureId, amount }) =>
  withPayment(order, paymentId, (payment) =>
    payment.status === 'captured' ? propose() : propose({ type: 'payment_captured', paymentId, captureId, amount }),
  );

export const failPayment: Decider<'fail_payment'> = (order, { paymentId, reason }) =>
  withPayment(order, paymentId, (payment) => {
    const final = payment.status === 'captured' || payment.status === 'failed' || payment.status === 'superseded';
    return final ? propose() : propose({ type: 'payment_failed', paymentId, reason });
  });
