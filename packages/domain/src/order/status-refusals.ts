import type { ActorKind, OrderAction, OrderStatus } from './order-status.ts';
import { type Refusal, refuse } from './refusal.ts';
import { TRANSITIONS } from './transitions.ts';

type StatusRefusals = Record<OrderStatus, Refusal>;

/** What to say when an order's status has no row for a change that somebody wants to make. */
const CHANGE: StatusRefusals = {
  awaiting_payment: refuse('not_paid_yet', 'POL-1', 'pay_first'),
  payment_completed: refuse('not_processed_yet', 'RUN-1', 'wait_for_run'),
  processing: refuse('already_processing', 'POL-2', 'wait_for_delay_right'),
  preparing_shipment: refuse('in_shipping_process', 'POL-3', 'contact_us'),
  partly_shipped: refuse('already_shipped', 'POL-3', 'contact_us'),
  shipped: refuse('already_shipped', 'POL-3', 'contact_us'),
  cancelled: refuse('already_cancelled', 'POL-3', 'order_again'),
};

const PAYING: StatusRefusals = {
  ...CHANGE,
  payment_completed: refuse('already_paid', 'PAY-1'),
  processing: refuse('already_paid', 'PAY-1'),
  preparing_shipment: refuse('already_paid', 'PAY-1'),
  partly_shipped: refuse('already_paid', 'PAY-1'),
  shipped: refuse('already_paid', 'PAY-1'),
};

const CLAIMING: StatusRefusals = {
  ...CHANGE,
  processing: refuse('already_processing', 'RUN-1'),
  partly_shipped: refuse('already_processing', 'RUN-1'),
};

const SHIPPING: StatusRefusals = {
  ...CHANGE,
  processing: refuse('nothing_prepared', 'SHP-1'),
  partly_shipped: refuse('nothing_prepared', 'SHP-1'),
};

const SPECIAL: Partial<Record<OrderAction, StatusRefusals>> = {
  request_payment: PAYING,
  approve_payment: PAYING,
  expire_payment: PAYING,
  claim_for_processing: CLAIMING,
  ship: SHIPPING,
};

/** Why this action has no row in the table for this status and actor. */
export function statusRefusal(action: OrderAction, status: OrderStatus, by: ActorKind): Refusal {
  const mine = TRANSITIONS.some((row) => row.action === action && row.by.includes(by));
  if (!mine) return refuse('not_for_you', 'ADM-1');
  return (SPECIAL[action] ?? CHANGE)[status];
}
