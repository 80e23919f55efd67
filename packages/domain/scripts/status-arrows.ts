import { ORDER_STATUSES, type OrderAction, type OrderStatus } from '../src/order/order-status.ts';
import { type Outcome, TRANSITIONS } from '../src/order/transitions.ts';

/** Statuses in which something may have left the store already, though the order goes on. */
const SOMETHING_MAY_HAVE_LEFT: readonly OrderStatus[] = ['preparing_shipment', 'partly_shipped'];

/**
 * Whether an outcome can be met at all by an order that comes from this status. The table lets cancelling share its
 * outcomes among statuses; an order of which nothing has left cannot thereby become Shipped, nor the other way round.
 */
export function canComeAbout(when: Outcome, from: OrderStatus): boolean {
  if (when === 'nothing_left_and_nothing_shipped') return from !== 'partly_shipped';
  if (when === 'nothing_left_to_ship') return SOMETHING_MAY_HAVE_LEFT.includes(from);
  return true;
}

export interface StatusArrow {
  readonly from: OrderStatus;
  readonly to: OrderStatus;
  readonly actions: readonly OrderAction[];
}

/** Every way from one status to another, with the actions that take it. */
export function statusArrows(): StatusArrow[] {
  const arrows = ORDER_STATUSES.flatMap((from) =>
    ORDER_STATUSES.map((to) => ({ from, to, actions: actionsBetween(from, to) })),
  );
  return arrows.filter(({ actions }) => actions.length > 0);
}

function actionsBetween(from: OrderStatus, to: OrderStatus): OrderAction[] {
  const rows = TRANSITIONS.filter(
    (row) =>
      from !== to &&
      row.from.includes(from) &&
      row.to.some(({ when, status }) => status === to && canComeAbout(when, from)),
  );
  return [...new Set(rows.map(({ action }) => action))];
}
