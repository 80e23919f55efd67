import {
  ApiError,
  CheckoutPaymentIntent,
  Client,
  Environment,
  OrdersController,
  PaymentsController,
} from '@paypal/paypal-server-sdk';
import axios, { type AxiosRequestConfig } from 'axios';

/** The official SDK, turned towards a sandbox: it has no option for that, so its requests are redirected below it. */
export function createPayPalSdk(url: string) {
  const http = axios.getAdapter('http');
  const adapter = (config: AxiosRequestConfig) => {
    const target = new URL(config.url ?? '');
    return Reflect.apply(http, undefined, [{ ...config, url: `${url}${target.pathname}${target.search}` }]);
  };
  const client = new Client({
    clientCredentialsAuthCredentials: { oAuthClientId: 'shop', oAuthClientSecret: 'secret' },
    environment: Environment.Sandbox,
    timeout: 3000,
    unstable_httpClientOptions: { adapter },
  });
  return { client, orders: new OrdersController(client), payments: new PaymentsController(client) };
}

export type PayPalSdk = ReturnType<typeof createPayPalSdk>;

export const PREFER_ALL = 'return=representation';

type Draft = { invoiceId?: string; intent?: 'CAPTURE' | 'AUTHORIZE'; requestId?: string; value?: string };

/** A request for two figures at ¥1,600 and postage of ¥1,800, unless told otherwise. */
export function orderRequest({ invoiceId = 'T-1', intent = 'CAPTURE', requestId, value = '5000' }: Draft = {}) {
  const yen = (amount: string) => ({ currencyCode: 'JPY', value: amount });
  return {
    prefer: PREFER_ALL,
    ...(requestId === undefined ? {} : { paypalRequestId: requestId }),
    body: {
      intent: intent === 'CAPTURE' ? CheckoutPaymentIntent.Capture : CheckoutPaymentIntent.Authorize,
      paymentSource: {
        paypal: { experienceContext: { returnUrl: 'http://shop.test/return', cancelUrl: 'http://shop.test/cancel' } },
      },
      purchaseUnits: [
        {
          invoiceId,
          customId: `order-of-${invoiceId}`,
          amount: { ...yen(value), breakdown: { itemTotal: yen('3200'), shipping: yen('1800') } },
          items: [{ name: 'Figure <b>“抹茶”</b>', quantity: '2', unitAmount: yen('1600'), sku: 'FIG-1' }],
        },
      ],
    },
  };
}

/** The issue code of a refused call. @throws what is not a refusal of PayPal */
export async function issueOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const body: unknown = JSON.parse(String(error.body));
    const details = typeof body === 'object' && body !== null ? Reflect.get(body, 'details') : undefined;
    const first: unknown = Array.isArray(details) ? details[0] : undefined;
    return typeof first === 'object' && first !== null
      ? String(Reflect.get(first, 'issue'))
      : `HTTP ${error.statusCode}`;
  }
  return 'accepted';
}

/** A value that the test cannot do without. @throws Error when it is missing */
export function need<T>(value: T | null | undefined, what = 'value'): T {
  if (value === null || value === undefined) throw new Error(`The ${what} is missing`);
  return value;
}
