import type { Yen } from '../money/yen.ts';
import type { Bilingual, Language, PostalAddress } from '../order/order.ts';
import type { CancelReason } from '../order/order-command.ts';
import type { LineStatus, OrderStatus } from '../order/order-status.ts';
import type { ExpectedDate } from '../time/date-window.ts';
import type { Instant } from '../time/instant.ts';

/** Every e-mail the store sends. A template for each is in packages/emails; a missing one does not compile. */
export const MAIL_TEMPLATES = [
  'confirm_address',
  'order_received',
  'order_changed',
  'order_cancelled',
  'refund_made',
  'order_shipped',
] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

/** The mails that follow from a change of an order. */
export type OrderMailTemplate = Exclude<MailTemplate, 'confirm_address'>;

export interface MailLine {
  readonly catalogueNumber: string;
  readonly name: Bilingual;
  /** Units that the customer keeps, or, among `cancelled`, units that were cancelled. */
  readonly quantity: number;
  readonly unitPrice: Yen;
  readonly amount: Yen;
  readonly status: LineStatus;
  readonly expected: ExpectedDate;
}

/** An order as it stood when the mail was caused. Frozen: a later change does not alter a mail that waits. */
export interface OrderMailData {
  readonly orderNumber: string;
  readonly customerName: string;
  readonly placedAt: Instant;
  readonly status: OrderStatus;
  readonly lines: readonly MailLine[];
  readonly itemsTotal: Yen;
  readonly postage: Yen;
  readonly total: Yen;
  /** Captured so far. */
  readonly paid: Yen;
  /** Requested or done so far. */
  readonly refunded: Yen;
  readonly shipTo: PostalAddress;
  readonly method: string;
}

/** What a change did, in the figures that the customer saw before he confirmed (POL-5). */
export interface OrderChangeMailData extends OrderMailData {
  readonly cancelled: readonly MailLine[];
  readonly reason: CancelReason;
  readonly note: string;
  readonly postageBefore: Yen;
  readonly refund: Yen;
}

export interface ShipmentMailData extends OrderMailData {
  readonly shipped: readonly MailLine[];
  readonly trackingNumber: string | null;
  readonly shippedAt: Instant;
}

export interface RefundMailData {
  readonly orderNumber: string;
  readonly customerName: string;
  readonly amount: Yen;
  readonly completedAt: Instant;
  /** Of this order, this one included. */
  readonly refundedInAll: Yen;
  readonly paid: Yen;
}

/** What a mail says, as data: written to the outbox in the transaction that caused it, rendered once, later. */
export type Notification =
  | { readonly template: 'confirm_address'; readonly data: { readonly name: string; readonly confirmUrl: string } }
  | { readonly template: 'order_received'; readonly data: OrderMailData }
  | { readonly template: 'order_changed'; readonly data: OrderChangeMailData }
  | { readonly template: 'order_cancelled'; readonly data: OrderChangeMailData }
  | { readonly template: 'refund_made'; readonly data: RefundMailData }
  | { readonly template: 'order_shipped'; readonly data: ShipmentMailData };

/** A mail ready for the outbox. */
export interface Mail {
  readonly notification: Notification;
  readonly to: string;
  readonly language: Language;
}
