import type { Language, Yen } from '@toriyose/domain';

/**
 * What came of a call that may have moved money. `unknown` must be settled by reading (PAY-4): a time-out, a broken
 * answer or a 5xx says nothing about what PayPal did.
 */
export type ProviderOutcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** PayPal said no, and nothing happened. */
  | { readonly kind: 'refused'; readonly issue: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface OpenedOrder {
  readonly providerOrderId: string;
  readonly approveUrl: string;
}

export interface ProviderCapture {
  readonly id: string;
  readonly status: 'completed' | 'pending' | 'failed' | 'other';
  readonly amount: Yen;
}

export interface ProviderRefund {
  readonly id: string;
  readonly status: 'completed' | 'pending' | 'failed' | 'other';
  readonly amount: Yen;
  /** Our refund's id. */
  readonly invoiceId: string | null;
}

/** A PayPal order as it stands there. */
export interface ProviderOrder {
  readonly providerOrderId: string;
  readonly consented: boolean;
  readonly captures: readonly ProviderCapture[];
  readonly refunds: readonly ProviderRefund[];
}

export interface OpenOrderRequest {
  readonly requestId: string;
  readonly paymentId: string;
  readonly invoiceId: string;
  readonly amount: Yen;
  readonly language: Language;
  readonly description: string;
  readonly returnUrl: string;
  readonly cancelUrl: string;
}

export interface RefundRequest {
  readonly requestId: string;
  readonly captureId: string;
  readonly amount: Yen;
  readonly invoiceId: string;
}

/** The store's side of PayPal: six calls, whatever SDK makes them. `requestId` is the PayPal-Request-Id. */
export interface PayPalGateway {
  openOrder(request: OpenOrderRequest): Promise<ProviderOutcome<OpenedOrder>>;
  readOrder(providerOrderId: string): Promise<ProviderOutcome<ProviderOrder>>;
  captureOrder(providerOrderId: string, requestId: string): Promise<ProviderOutcome<ProviderCapture>>;
  refundCapture(request: RefundRequest): Promise<ProviderOutcome<ProviderRefund>>;
  verifyWebhook(headers: Headers, rawBody: string): Promise<boolean>;
}

/** PayPal lets the payer consent for so long after an order was made (facts of its API: 6 hours). */
export const CONSENT_WINDOW_MS = 6 * 3_600_000;
