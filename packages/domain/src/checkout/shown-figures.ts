import type { OrderPolicy } from '../order/order.ts';
import { expectedDateCode } from '../time/date-window.ts';
import type { PricedCart } from './price-cart.ts';

/**
 * P17: everything on the final screen that a customer agrees to, as one text: two carts that differ in a price, a
 * quantity, a promised date, the postage or the terms differ here. Compared, never read.
 */
export function shownFigures(cart: PricedCart, policy: Omit<OrderPolicy, 'version'>): string {
  const lines = cart.lines.map(
    ({ itemId, quantity, unitPrice, promised }) => `${itemId} ${quantity} ${unitPrice} ${expectedDateCode(promised)}`,
  );
  const shipping = cart.chosen
    ? `${cart.country} ${cart.chosen.method} ${cart.chosen.offer.rateTableId} ${cart.chosen.offer.postage}`
    : cart.country;
  const terms = `${policy.delayCancelAfterDays} ${policy.paymentHoldDays}`;
  return [...lines.sort(), shipping, terms, `${cart.total}`].join('\n');
}
