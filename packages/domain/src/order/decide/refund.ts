import { minYen } from '../../money/yen.ts';
import type { OrderEvent } from '../order-event.ts';
import { excess } from '../order-figures.ts';
import { refuse } from '../refusal.ts';
import { refundExcess } from '../settle-money.ts';
import { type Decider, decline, propose } from './decider.ts';

/** News of a refund. What is done or failed stays so: late or repeated news changes nothing (PAY-3). */
export const recordRefund: Decider<'record_refund'> = (order, { refundId, outcome, providerRefundId }) => {
  const refund = order.refunds.find((candidate) => candidate.id === refundId);
  if (!refund) return decline(refuse('refund_unknown', 'PAY-5'));
  const final = refund.status === 'completed' || refund.status === 'failed';
  if (final || refund.status === outcome) return propose();
  const events: Record<typeof outcome, OrderEvent> = {
    pending: { type: 'refund_pending', refundId, providerRefundId },
    completed: { type: 'refund_completed', refundId, providerRefundId },
    failed: { type: 'refund_failed', refundId },
  };
  return propose(events[outcome]);
};

/** C08: a person decides to send a failed refund again; never more than the store holds too much. */
export const retryRefund: Decider<'retry_refund'> = (order, { refundId }, context) => {
  const refund = order.refunds.find((candidate) => candidate.id === refundId);
  if (!refund) return decline(refuse('refund_unknown', 'PAY-5'));
  const events = refundExcess(order, 'retried', minYen(refund.amount, excess(order)), context.newId);
  return events.length > 0 ? propose(...events) : decline(refuse('refund_not_failed', 'PAY-5'));
};
