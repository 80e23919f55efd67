import { PAYMENT_PHASES, type PaymentPhase } from './order-presentation.ts';
import type { OrderView } from './order-view.ts';

/** How it stands with what is to be paid: the phase of the newest attempt; "paid" when nothing is due. */
export function paymentPhase({ payments, figures }: Pick<OrderView, 'payments' | 'figures'>): PaymentPhase {
  if (figures.due === 0) return 'paid';
  const newest = payments.at(-1);
  return newest ? PAYMENT_PHASES[newest.status] : 'to_pay';
}

const CONFIRMING_MS = 2_000;
const NEAR_RUN_MS = 20_000;
/** Within this time of its deadline a page looks again by itself, so that it does not offer what is over. */
const NEAR_MS = 5 * 60_000;
/** After that many answers a return from PayPal that brought no news is left to the next visit. */
const LOOKS_AFTER_RETURN = 60;

/**
 * How often the order page asks again, in milliseconds; false: not at all.
 * @param answers how many it had already
 */
export function lookAgainEvery(order: OrderView, returned: boolean, answers: number): number | false {
  const phase = paymentPhase(order);
  if (phase === 'confirming') return CONFIRMING_MS;
  if (returned && phase === 'to_pay' && answers < LOOKS_AFTER_RETURN) return CONFIRMING_MS;
  const deadlines = order.offers.flatMap((offer) => (offer.allowed && offer.until.at !== null ? [offer.until.at] : []));
  return deadlines.some((at) => Math.abs(at - order.now) < NEAR_MS) ? NEAR_RUN_MS : false;
}
