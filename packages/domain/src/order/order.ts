import type { Yen } from '../money/yen.ts';
import type { ExpectedDate } from '../time/date-window.ts';
import type { Instant } from '../time/instant.ts';
import type { LineSupply, OrderStatus, PaymentStatus, RefundStatus, ShipmentStatus } from './order-status.ts';

export type Language = 'en' | 'ja';

/** A name or text in both languages of the store. */
export interface Bilingual {
  readonly en: string;
  readonly ja: string;
}

/** Where a parcel goes: a copy made when the order was placed. The address book changes future orders only (ACC-5). */
export interface PostalAddress {
  readonly recipient: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  /** ISO 3166 alpha-2 */
  readonly country: string;
  readonly phone: string;
}

/** POL-5: the values of the store's policy on the day of the order. They stay with the order. */
export interface OrderPolicy {
  readonly version: number;
  /** POL-2: a slip of at least so many days, against the promised date, opens the right to cancel. 21 to 28. */
  readonly delayCancelAfterDays: number;
  /** PAY-2: how long goods are kept for an unpaid order. */
  readonly paymentHoldDays: number;
}

/** What postage was computed with; frozen, so that a later change of the order is computed with the same table. */
export interface FrozenPostage {
  readonly method: string;
  readonly country: string;
  readonly rateTableId: string;
}

export interface OrderLine {
  readonly id: string;
  readonly itemId: string;
  readonly catalogueNumber: string;
  readonly slug: string;
  readonly picture: string;
  readonly name: Bilingual;
  readonly unitPrice: Yen;
  /** One unit, goods only. */
  readonly unitGrams: number;
  readonly hsCode: string;
  readonly originCountry: string;
  readonly quantity: number;
  readonly quantityCancelled: number;
  readonly quantityShipped: number;
  readonly supply: LineSupply;
  /** AVL-2: what the customer was told when he bought; null: "unknown" was what he was told. Never changes. */
  readonly promised: ExpectedDate;
  /** What the store expects now; null: unknown. */
  readonly expected: ExpectedDate;
}

export interface Payment {
  readonly id: string;
  readonly amount: Yen;
  readonly status: PaymentStatus;
  readonly requestedAt: Instant;
  /** PayPal's order, once it exists. */
  readonly providerOrderId: string | null;
  readonly approveUrl: string | null;
  /** When PayPal's window for consent closes. */
  readonly expiresAt: Instant | null;
  readonly captureId: string | null;
  readonly captured: Yen;
  readonly capturedAt: Instant | null;
}

export interface Refund {
  readonly id: string;
  readonly paymentId: string;
  readonly amount: Yen;
  readonly status: RefundStatus;
  readonly reason: RefundReason;
  readonly requestedAt: Instant;
  readonly providerRefundId: string | null;
  readonly completedAt: Instant | null;
}
export const REFUND_REASONS = ['lines_cancelled', 'paid_too_much', 'retried'] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

export interface LineQuantity {
  readonly lineId: string;
  /** Whole units, 1 or more. */
  readonly quantity: number;
}

export interface Shipment {
  readonly id: string;
  readonly status: ShipmentStatus;
  readonly method: string;
  readonly lines: readonly LineQuantity[];
  /** The packed box on the scale. */
  readonly packedGrams: number;
  readonly trackingNumber: string | null;
  readonly preparedAt: Instant;
  readonly shippedAt: Instant | null;
}

/** A placed order with everything that belongs to it. Changed only by `apply`. */
export interface Order {
  readonly id: string;
  readonly number: string;
  /** One more with every saved change; the guard against lost updates. */
  readonly version: number;
  readonly customerId: string;
  readonly customerName: string;
  readonly customerEmail: string;
  readonly language: Language;
  readonly status: OrderStatus;
  readonly placedAt: Instant;
  /** PAY-2: an unpaid order is let go then. */
  readonly paymentDueAt: Instant;
  readonly policy: OrderPolicy;
  readonly shipTo: PostalAddress;
  readonly frozenPostage: FrozenPostage;
  /** Postage for what is not cancelled. */
  readonly postage: Yen;
  readonly claimedByRun: string | null;
  readonly lines: readonly OrderLine[];
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  readonly shipments: readonly Shipment[];
}
