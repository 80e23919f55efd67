import { minYen, type Yen, ZERO_YEN } from '../../money/yen.ts';
import { expectedDateCode } from '../../time/date-window.ts';
import type { LineQuantity, Order } from '../order.ts';
import type { CancelReason } from '../order-command.ts';
import type { OrderContext } from '../order-context.ts';
import type { OrderEvent } from '../order-event.ts';
import {
  findLine,
  isLineDelayed,
  keptGrams,
  keptQuantity,
  openQuantity,
  quantityInPreparation,
  withCancelled,
} from '../order-figures.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Decider, decline, propose } from './decider.ts';

/** POL-5: postage for what is kept, by the frozen table; zero when nothing is, and never more than before. */
export function postageAfterCancelling(order: Order, cancelled: readonly LineQuantity[], context: OrderContext): Yen {
  const lines = withCancelled(order.lines, cancelled);
  if (lines.every((line) => keptQuantity(line) === 0)) return ZERO_YEN;
  return minYen(order.postage, context.postageFor(order.frozenPostage, keptGrams(lines)));
}

/** Why these units cannot be taken off the order, or null. Guards of the table were asked before. */
export function checkUnits(order: Order, lines: readonly LineQuantity[], rule: string): Refusal | null {
  if (lines.length === 0) return refuse('nothing_chosen', rule, 'check_input', {}, 'lines');
  for (const { lineId, quantity } of lines) {
    const line = findLine(order, lineId);
    if (!line) return refuse('line_unknown', rule, null, {}, 'lines');
    const most = openQuantity(line) - quantityInPreparation(order, lineId);
    if (most < 1) return refuse('line_not_open', rule, null, {}, 'lines');
    const twice = lines.filter((other) => other.lineId === lineId).length > 1;
    if (twice || !Number.isSafeInteger(quantity) || quantity < 1 || quantity > most) {
      return refuse('too_many_units', rule, 'check_input', { most }, 'quantity');
    }
  }
  return null;
}

export function cancelUnits(
  order: Order,
  lines: readonly LineQuantity[],
  reason: CancelReason,
  note: string,
  context: OrderContext,
): OrderEvent {
  const postageAfter = postageAfterCancelling(order, lines, context);
  return { type: 'lines_cancelled', lines, reason, note, postageBefore: order.postage, postageAfter };
}

export const cancelLines: Decider<'cancel_lines'> = (order, { lines, reason, note }, context, actor) => {
  const refusal = checkUnits(order, lines, actor.kind === 'staff' ? 'POL-4' : 'POL-1');
  return refusal ? decline(refusal) : propose(cancelUnits(order, lines, reason, note.trim(), context));
};

const openUnits = (order: Order): LineQuantity[] =>
  order.lines
    .filter((line) => openQuantity(line) > 0)
    .map((line) => ({ lineId: line.id, quantity: openQuantity(line) }));

/** PAY-2: what was never paid for is let go, and the goods with it. */
export const expirePayment: Decider<'expire_payment'> = (order, _command, context) =>
  propose(cancelUnits(order, openUnits(order), 'unpaid', '', context));

/** AVL-2: the promise stays; the expectation moves. POL-4: what cannot be had is cancelled and refunded by the system. */
export const reviseAvailability: Decider<'revise_availability'> = (order, command, context) => {
  const line = findLine(order, command.lineId);
  if (!line) return decline(refuse('line_unknown', 'AVL-2', null, {}, 'lineId'));
  const expected = command.supply === 'on_order' ? command.expected : line.expected;
  const late = command.supply === 'on_order' && isLineDelayed({ promised: line.promised, expected });
  const supply = late ? 'delayed' : command.supply;
  const same = supply === line.supply && expectedDateCode(expected) === expectedDateCode(line.expected);
  if (same) return propose();
  const revised: OrderEvent = {
    type: 'availability_revised',
    lineId: line.id,
    supply,
    expectedBefore: line.expected,
    expected,
    source: command.source,
  };
  if (supply !== 'unobtainable') return propose(revised);
  const units = [{ lineId: line.id, quantity: openQuantity(line) }];
  return propose(revised, cancelUnits(order, units, 'unobtainable', '', context));
};
