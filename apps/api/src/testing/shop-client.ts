import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '../router.ts';

/** A browser without a screen: cookies, the origin header, and the API by HTTP. */
export interface ShopClient {
  readonly api: TRPCClient<AppRouter>;
  /** Opens an address as a browser does; redirects are not followed. */
  open(path: string): Promise<Response>;
  readonly email: string;
}

export const CLIENT_PASSWORD = 'correct horse battery staple';

export function shopClient(url: string, email: string): ShopClient {
  const cookies = new Map<string, string>();
  const send: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', url);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(input, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) keepCookie(cookies, line);
    return answer;
  };
  return {
    api: createTRPCClient<AppRouter>({
      links: [httpLink({ url: `${url}/trpc`, fetch: (i, o) => send(`${i}`, toInit(o)) })],
    }),
    open: (path) => send(new URL(path, url)),
    email,
  };
}

/** tRPC has a type of its own for what it hands to fetch. */
function toInit(options: { method?: string; body?: unknown; headers?: unknown } | undefined): RequestInit {
  const { method, body, headers } = options ?? {};
  return {
    ...(method !== undefined && { method }),
    ...(typeof body === 'string' && { body }),
    headers: new Headers(isHeaders(headers) ? headers : {}),
    signal: AbortSignal.timeout(30_000),
  };
}

const isHeaders = (headers: unknown): headers is Record<string, string> =>
  typeof headers === 'object' && headers !== null;

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const gone = /max-age=0/i.test(line);
  if (gone) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

export async function signUp(client: ShopClient, name: string): Promise<void> {
  await client.api.session.signUp.mutate({ name, email: client.email, password: CLIENT_PASSWORD });
}

export const BERLIN = {
  recipient: 'Mika Beispiel',
  line1: 'Musterstraße 1',
  city: 'Berlin',
  postalCode: '10117',
  country: 'DE',
  phone: '+49 30 1234567',
} as const;

/** The final figures for what lies in the cart, and what "Place order" sends. */
export async function readyCheckout(client: ShopClient, checkoutKey: string) {
  const quote = await client.api.checkout.quote.query({ to: { kind: 'country', country: 'DE' }, method: 'ems' });
  return {
    checkoutKey,
    address: { kind: 'new' as const, address: BERLIN, save: false },
    method: 'ems' as const,
    expectedTotalYen: Number(quote.total),
    figuresKey: quote.figuresKey,
  };
}

export interface PlacedByClient {
  readonly orderNumber: string;
  readonly providerOrderId: string;
}

/** Cart, checkout, order. @throws when the shop refuses, or PayPal gave no address */
export async function buy(
  client: ShopClient,
  checkoutKey: string,
  itemId: string,
  quantity: number,
): Promise<PlacedByClient> {
  await client.api.cart.setQuantity.mutate({ itemId, quantity });
  const placed = await client.api.checkout.placeOrder.mutate(await readyCheckout(client, checkoutKey));
  return { orderNumber: placed.orderNumber, providerOrderId: providerOrderIdIn(placed.approveUrl) };
}

/** PayPal's order is named in the address where the customer consents. */
export function providerOrderIdIn(approveUrl: string | null): string {
  const id = approveUrl && new URL(approveUrl).searchParams.get('token');
  if (!id) throw new Error(`No PayPal order in ${approveUrl}`);
  return id;
}
