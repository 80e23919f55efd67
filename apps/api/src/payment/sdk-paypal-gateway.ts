import {
  ApiError,
  CheckoutPaymentIntent,
  Client,
  Environment,
  OrdersController,
  PaymentsController,
  type Order as PayPalOrder,
  PaypalExperienceUserAction,
  PaypalWalletContextShippingPreference,
} from '@paypal/paypal-server-sdk';
import { yen } from '@toriyose/domain';
import axios, { type InternalAxiosRequestConfig } from 'axios';
import { z } from 'zod';
import type {
  OpenOrderRequest,
  PayPalGateway,
  ProviderCapture,
  ProviderOrder,
  ProviderOutcome,
  ProviderRefund,
} from './paypal-gateway.ts';
import { verifyPayPalWebhook } from './verify-paypal-webhook.ts';

export interface PayPalSettings {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly webhookId: string;
  readonly timeoutMs: number;
}

/**
 * The SDK knows two hosts and no others. Its requests are sent to `baseUrl` instead, without following redirects; for the
 * live service that is PayPal's own host, and nothing changes.
 */
const sendTo = (baseUrl: string) => (config: InternalAxiosRequestConfig) => {
  const url = new URL(config.url ?? '/', 'https://api-m.paypal.com');
  const adapter = axios.getAdapter('http');
  return adapter({ ...config, url: `${baseUrl}${url.pathname}${url.search}`, maxRedirects: 0 });
};

interface Controllers {
  readonly orders: OrdersController;
  readonly payments: PaymentsController;
}

function makeControllers(settings: PayPalSettings): Controllers {
  const client = new Client({
    environment: Environment.Production,
    timeout: settings.timeoutMs,
    clientCredentialsAuthCredentials: { oAuthClientId: settings.clientId, oAuthClientSecret: settings.clientSecret },
    unstable_httpClientOptions: { adapter: sendTo(settings.baseUrl) },
  });
  return { orders: new OrdersController(client), payments: new PaymentsController(client) };
}

/** The real client of PayPal, by its official SDK. */
export function sdkPayPalGateway(settings: PayPalSettings): PayPalGateway {
  let controllers = makeControllers(settings);
  /**
   * A client whose request for a token failed once never asks for one again (SDK 2.5.0), so whatever ends without a known
   * outcome leaves a new client behind.
   */
  async function settle<R, T>(
    call: (by: Controllers) => Promise<R>,
    read: (response: R) => T,
  ): Promise<ProviderOutcome<T>> {
    const outcome = await classify(() => call(controllers), read);
    if (outcome.kind === 'unknown') controllers = makeControllers(settings);
    return outcome;
  }
  return {
    openOrder: (request) =>
      settle(
        ({ orders }) =>
          orders.createOrder({ body: orderBody(request), paypalRequestId: request.requestId, prefer: FULL }),
        ({ result }) => ({ providerOrderId: present(result.id), approveUrl: approveUrl(result) }),
      ),
    readOrder: (id) =>
      settle(
        ({ orders }) => orders.getOrder({ id }),
        ({ result }) => toProviderOrder(result),
      ),
    captureOrder: (id, requestId) =>
      settle(
        ({ orders }) => orders.captureOrder({ id, paypalRequestId: requestId, prefer: FULL }),
        ({ result }) => toCapture(present(result.purchaseUnits?.[0]?.payments?.captures?.[0])),
      ),
    refundCapture: ({ requestId, captureId, amount, invoiceId }) =>
      settle(
        ({ payments }) =>
          payments.refundCapturedPayment({
            captureId,
            paypalRequestId: requestId,
            prefer: FULL,
            body: { amount: { currencyCode: 'JPY', value: String(amount) }, invoiceId },
          }),
        ({ result }) => toRefund(result),
      ),
    verifyWebhook: (headers, rawBody) => verifyPayPalWebhook(settings, headers, rawBody),
  };
}

function toProviderOrder(order: PayPalOrder): ProviderOrder {
  const money = order.purchaseUnits?.[0]?.payments;
  return {
    providerOrderId: present(order.id),
    consented: order.status === 'APPROVED' || order.status === 'COMPLETED',
    captures: (money?.captures ?? []).map(toCapture),
    refunds: (money?.refunds ?? []).map(toRefund),
  };
}

/** Without it answers carry ids only, no amounts. */
const FULL = 'return=representation';

function orderBody(request: OpenOrderRequest) {
  const amount = { currencyCode: 'JPY', value: String(request.amount) };
  return {
    intent: CheckoutPaymentIntent.Capture,
    purchaseUnits: [
      { amount, invoiceId: request.invoiceId, customId: request.paymentId, description: request.description },
    ],
    paymentSource: {
      paypal: {
        experienceContext: {
          locale: request.language === 'ja' ? 'ja-JP' : 'en-US',
          // The address is the order's own: PayPal neither asks for one nor changes it.
          shippingPreference: PaypalWalletContextShippingPreference.NoShipping,
          userAction: PaypalExperienceUserAction.PayNow,
          returnUrl: request.returnUrl,
          cancelUrl: request.cancelUrl,
        },
      },
    },
  };
}

/** Something the answer must have; without it nobody knows what happened, and the caller reads again. */
function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('PayPal answered without what was asked for');
  return value;
}

const approveUrl = (order: PayPalOrder): string =>
  present(order.links?.find(({ rel }) => rel === 'payer-action' || rel === 'approve')).href;

const toYen = (money: { currencyCode: string; value: string } | undefined) => {
  const { currencyCode, value } = present(money);
  if (currencyCode !== 'JPY' || !/^\d+$/.test(value)) throw new Error(`Not an amount in yen: ${value} ${currencyCode}`);
  return yen(Number(value));
};

interface MovedMoney {
  readonly id?: string;
  readonly status?: string;
  readonly amount?: { currencyCode: string; value: string };
}

const CAPTURE_STATUS: Readonly<Record<string, ProviderCapture['status']>> = {
  COMPLETED: 'completed',
  PARTIALLY_REFUNDED: 'completed',
  REFUNDED: 'completed',
  PENDING: 'pending',
  DECLINED: 'failed',
  FAILED: 'failed',
};

const toCapture = (capture: MovedMoney): ProviderCapture => ({
  id: present(capture.id),
  status: CAPTURE_STATUS[capture.status ?? ''] ?? 'other',
  amount: toYen(capture.amount),
});

const REFUND_STATUS: Readonly<Record<string, ProviderRefund['status']>> = {
  COMPLETED: 'completed',
  PENDING: 'pending',
  FAILED: 'failed',
  CANCELLED: 'failed',
};

const toRefund = (refund: MovedMoney & { readonly invoiceId?: string }): ProviderRefund => ({
  id: present(refund.id),
  status: REFUND_STATUS[refund.status ?? ''] ?? 'other',
  amount: toYen(refund.amount),
  invoiceId: refund.invoiceId ?? null,
});

const errorBody = z.object({ name: z.string(), details: z.array(z.object({ issue: z.string() })).optional() });

/**
 * PAY-4: only a clear 4xx is a "no". 401, 408, 409 and 429 are about the moment, not about the payment, and everything
 * else (time-out, 5xx, an answer the SDK cannot read) says nothing about what was done.
 */
const ABOUT_THE_MOMENT: readonly number[] = [401, 408, 409, 429];

async function classify<R, T>(call: () => Promise<R>, read: (response: R) => T): Promise<ProviderOutcome<T>> {
  try {
    return { kind: 'done', value: read(await call()) };
  } catch (error) {
    const definite =
      error instanceof ApiError &&
      error.statusCode >= 400 &&
      error.statusCode < 500 &&
      !ABOUT_THE_MOMENT.includes(error.statusCode);
    if (!definite) return { kind: 'unknown', reason: error instanceof Error ? error.message : 'no answer' };
    const body = errorBody.safeParse(error.result);
    const issue = body.data?.details?.[0]?.issue ?? body.data?.name ?? `HTTP_${error.statusCode}`;
    return { kind: 'refused', issue };
  }
}
