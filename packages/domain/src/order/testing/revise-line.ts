import type { Order } from '../order.ts';
import type { CommandOf } from '../order-command.ts';
import type { OrderContext } from '../order-context.ts';
import { openQuantity } from '../order-figures.ts';
import { ACTORS } from './actors.ts';
import { carryOut } from './order-steps.ts';
import { expectedDate } from './test-lines.ts';

/**
 * A supplier's news of a line.
 * @param news 'available', 'unobtainable', or the date expected now in compact form: "2026-12-31", "unknown"
 */
export function revision(lineId: string, news: string): CommandOf<'revise_availability'> {
  const supply = news === 'available' || news === 'unobtainable' ? news : 'on_order';
  const expected = supply === 'on_order' ? expectedDate(news) : null;
  return { action: 'revise_availability', lineId, supply, expected, source: 'supplier.csv' };
}

export const reviseLine = (order: Order, lineId: string, news: string, context: OrderContext): Order =>
  carryOut(order, revision(lineId, news), ACTORS.system, context);

/** Everything that is still open has arrived. */
export const receiveAll = (order: Order, context: OrderContext): Order =>
  order.lines
    .filter((line) => openQuantity(line) > 0)
    .reduce((current, line) => reviseLine(current, line.id, 'available', context), order);
