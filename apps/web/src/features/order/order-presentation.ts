import type { LineStatus, OrderStatus, PaymentStatus, RefundStatus } from '@toriyose/domain';
import type { Tone } from '../../ui/badge.tsx';

/** The colours and the way of each status. A new status that is not here does not compile. */
export const ORDER_TONES: Record<OrderStatus, Tone> = {
  awaiting_payment: 'attention',
  payment_completed: 'active',
  processing: 'active',
  preparing_shipment: 'active',
  partly_shipped: 'active',
  shipped: 'done',
  cancelled: 'muted',
};

/** A station of the status line: a status, or the moment of the order itself. */
export type Station = OrderStatus | 'placed';

/** The stations of the status line while an order has this status, which is one of them. */
export const STATIONS: Record<OrderStatus, readonly Station[]> = {
  awaiting_payment: ['awaiting_payment', 'payment_completed', 'processing', 'shipped'],
  payment_completed: ['placed', 'payment_completed', 'processing', 'shipped'],
  processing: ['placed', 'payment_completed', 'processing', 'shipped'],
  preparing_shipment: ['placed', 'payment_completed', 'preparing_shipment', 'shipped'],
  partly_shipped: ['placed', 'payment_completed', 'processing', 'partly_shipped', 'shipped'],
  shipped: ['placed', 'payment_completed', 'processing', 'shipped'],
  cancelled: ['placed', 'cancelled'],
};

export const LINE_TONES: Record<LineStatus, Tone> = {
  on_order: 'active',
  available: 'neutral',
  delayed: 'attention',
  unobtainable: 'attention',
  cancelled: 'muted',
  shipped: 'done',
};

/** Whether the store still waits for the goods of such a line. */
export const IS_AWAITED: Record<LineStatus, boolean> = {
  on_order: true,
  delayed: true,
  available: false,
  unobtainable: false,
  cancelled: false,
  shipped: false,
};

/**
 * What a payment means to the customer: he has to act; it is being confirmed, in seconds; PayPal takes days; the money is
 * here; it went wrong; it counts no more.
 */
export type PaymentPhase = 'to_pay' | 'confirming' | 'in_review' | 'paid' | 'failed' | 'over';

export const PAYMENT_PHASES: Record<PaymentStatus, PaymentPhase> = {
  requested: 'to_pay',
  open: 'to_pay',
  approved: 'confirming',
  pending: 'in_review',
  captured: 'paid',
  failed: 'failed',
  superseded: 'over',
};

export const PHASE_TONES: Record<PaymentPhase, Tone> = {
  to_pay: 'neutral',
  confirming: 'active',
  in_review: 'active',
  paid: 'done',
  failed: 'attention',
  over: 'muted',
};

export const REFUND_TONES: Record<RefundStatus, Tone> = {
  requested: 'active',
  pending: 'active',
  completed: 'done',
  failed: 'attention',
};
