import type { Yen } from '../money/yen.ts';
import type { ExpectedDate } from '../time/date-window.ts';
import type { Instant } from '../time/instant.ts';
import type { LineQuantity, RefundReason } from './order.ts';
import type { CancelReason } from './order-command.ts';
import type { LineSupply, OrderStatus } from './order-status.ts';

/**
 * What happened to an order. Stored beside the state: the timeline, the audit log, and the cause of every intent and
 * e-mail.
 */
export type OrderEvent =
  | { readonly type: 'order_placed'; readonly itemsTotal: Yen; readonly postage: Yen; readonly total: Yen }
  | { readonly type: 'payment_requested'; readonly paymentId: string; readonly amount: Yen }
  | {
      readonly type: 'payment_opened';
      readonly paymentId: string;
      readonly providerOrderId: string;
      readonly approveUrl: string;
      readonly expiresAt: Instant;
    }
  | { readonly type: 'payment_superseded'; readonly paymentId: string }
  | { readonly type: 'payment_approved'; readonly paymentId: string }
  | { readonly type: 'payment_held'; readonly paymentId: string; readonly captureId: string }
  | {
      readonly type: 'payment_captured';
      readonly paymentId: string;
      readonly captureId: string;
      readonly amount: Yen;
    }
  | { readonly type: 'payment_failed'; readonly paymentId: string; readonly reason: string }
  | {
      readonly type: 'lines_cancelled';
      readonly lines: readonly LineQuantity[];
      readonly reason: CancelReason;
      readonly note: string;
      readonly postageBefore: Yen;
      readonly postageAfter: Yen;
    }
  | {
      readonly type: 'refund_requested';
      readonly refundId: string;
      readonly paymentId: string;
      readonly amount: Yen;
      readonly reason: RefundReason;
    }
  | { readonly type: 'refund_pending'; readonly refundId: string; readonly providerRefundId: string | null }
  | { readonly type: 'refund_completed'; readonly refundId: string; readonly providerRefundId: string | null }
  | { readonly type: 'refund_failed'; readonly refundId: string }
  | {
      readonly type: 'availability_revised';
      readonly lineId: string;
      readonly supply: LineSupply;
      readonly expectedBefore: ExpectedDate;
      readonly expected: ExpectedDate;
      readonly source: string;
    }
  | { readonly type: 'order_claimed'; readonly runId: string }
  | {
      readonly type: 'shipment_prepared';
      readonly shipmentId: string;
      readonly method: string;
      readonly lines: readonly LineQuantity[];
      readonly packedGrams: number;
    }
  | { readonly type: 'shipment_shipped'; readonly shipmentId: string; readonly trackingNumber: string | null }
  /** The one event that moves the status. It is made from the transition table only. */
  | { readonly type: 'status_changed'; readonly from: OrderStatus; readonly to: OrderStatus };

export type EventType = OrderEvent['type'];
export type EventOf<T extends EventType> = Extract<OrderEvent, { type: T }>;

/** An event as it is stored: who caused it, when. */
export interface RecordedEvent {
  readonly event: OrderEvent;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly at: Instant;
}
