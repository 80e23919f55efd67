import type { Yen } from '../money/yen.ts';
import type { ExpectedDate } from '../time/date-window.ts';
import type { Instant } from '../time/instant.ts';
import type { LineQuantity } from './order.ts';
import type { OrderAction } from './order-status.ts';

/** Why lines are cancelled; customers need not say, staff must (POL-4). */
export const CANCEL_REASONS = ['changed_mind', 'delay', 'mistake', 'unobtainable', 'staff', 'unpaid'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** What can be asked of a placed order, by whoever asks. Each is decided by `decideOrder`, and by nothing else. */
export type OrderCommand =
  /** "Pay now": a new attempt to pay what is due. */
  | { readonly action: 'request_payment' }
  /** PayPal made its order and waits for consent. */
  | {
      readonly action: 'open_payment';
      readonly paymentId: string;
      readonly providerOrderId: string;
      readonly approveUrl: string;
      readonly expiresAt: Instant;
    }
  /** The customer consented at PayPal. */
  | { readonly action: 'approve_payment'; readonly paymentId: string }
  /** Captured, but held by PayPal for review. */
  | { readonly action: 'hold_payment'; readonly paymentId: string; readonly captureId: string }
  /** Money arrived. */
  | {
      readonly action: 'record_capture';
      readonly paymentId: string;
      readonly captureId: string;
      readonly amount: Yen;
    }
  | { readonly action: 'fail_payment'; readonly paymentId: string; readonly reason: string }
  /** The time to pay is over (PAY-2). */
  | { readonly action: 'expire_payment' }
  | {
      readonly action: 'cancel_lines';
      readonly lines: readonly LineQuantity[];
      readonly reason: CancelReason;
      /** Staff's own words, shown to the customer. */
      readonly note: string;
    }
  | {
      readonly action: 'revise_availability';
      readonly lineId: string;
      readonly supply: 'on_order' | 'available' | 'unobtainable';
      /** Ignored when the line is available or unobtainable. */
      readonly expected: ExpectedDate;
      readonly source: string;
    }
  | { readonly action: 'claim_for_processing'; readonly runId: string }
  | { readonly action: 'prepare_shipment'; readonly lines: readonly LineQuantity[]; readonly packedGrams: number }
  | { readonly action: 'ship'; readonly shipmentId: string; readonly trackingNumber: string }
  | {
      readonly action: 'record_refund';
      readonly refundId: string;
      readonly outcome: 'pending' | 'completed' | 'failed';
      readonly providerRefundId: string | null;
    }
  | { readonly action: 'retry_refund'; readonly refundId: string };

export type CommandOf<A extends OrderAction> = Extract<OrderCommand, { action: A }>;
