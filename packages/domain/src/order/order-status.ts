/** Where an order stands. The words that customers read are in ../words/order-words.ts. */
export const ORDER_STATUSES = [
  'awaiting_payment',
  'payment_completed',
  'processing',
  'preparing_shipment',
  'partly_shipped',
  'shipped',
  'cancelled',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What the store knows about getting the units of a line that are still to be sent. */
export const LINE_SUPPLIES = ['on_order', 'available', 'delayed', 'unobtainable'] as const;
export type LineSupply = (typeof LINE_SUPPLIES)[number];

/** What a customer sees beside a line: its supply, or what became of it. */
export const LINE_STATUSES = [...LINE_SUPPLIES, 'cancelled', 'shipped'] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

/**
 * Who causes a change. A run is the scheduled processing; the system is the clock, or news from PayPal or a supplier.
 */
export const ACTOR_KINDS = ['customer', 'staff', 'run', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** `id` is the account's id, the run's id, or the source of the system's news. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id: string;
}

/** Everything that can be asked of a placed order. */
export const ORDER_ACTIONS = [
  'request_payment',
  'open_payment',
  'approve_payment',
  'hold_payment',
  'record_capture',
  'fail_payment',
  'expire_payment',
  'cancel_lines',
  'revise_availability',
  'claim_for_processing',
  'prepare_shipment',
  'ship',
  'record_refund',
  'retry_refund',
] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

/** The state of one attempt to be paid. */
export const PAYMENT_STATUSES = [
  /** Written down; PayPal has not been told yet. */
  'requested',
  /** PayPal waits for the customer's consent. */
  'open',
  /** The customer consented; the capture is under way. */
  'approved',
  /** Captured, but PayPal holds it for review (eCheck). */
  'pending',
  'captured',
  'failed',
  /** Replaced, because what is owed changed or PayPal's window closed. Never captured by us. */
  'superseded',
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** At most one payment of an order is in one of these (P14; a unique index says the same). */
export const LIVE_PAYMENT_STATUSES = ['requested', 'open', 'approved', 'pending'] as const satisfies PaymentStatus[];

export const REFUND_STATUSES = ['requested', 'pending', 'completed', 'failed'] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

export const SHIPMENT_STATUSES = ['preparing', 'shipped'] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];
