import { randomUUID } from 'node:crypto';
import { order, orderEvent, user } from '@toriyose/db';
import { makeOrderNumber } from '@toriyose/domain';
import { TRPCClientError } from '@trpc/client';
import { count } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppRouter } from '../router.ts';
import { type LiveShop, startLiveShop } from '../testing/live-shop.ts';
import { BERLIN, buy, CLIENT_PASSWORD, readyCheckout, type ShopClient, signUp } from '../testing/shop-client.ts';

let shop: LiveShop;
let owner: ShopClient;
let stranger: ShopClient;
let number: string;
let itemId: string;
let before: unknown;

beforeAll(async () => {
  shop = await startLiveShop();
  itemId = await shop.stock(100);
  owner = shop.client('owner');
  await signUp(owner, 'Anna');
  stranger = shop.client('stranger');
  await signUp(stranger, 'Ben');
  number = (await buy(owner, randomUUID(), itemId, 2)).orderNumber;
  await shop.settled();
});
afterAll(() => shop.close());

/** Everything that a refused request must leave alone. */
async function stateOfShop() {
  const { db } = shop.services;
  const [orders] = await db.select({ n: count() }).from(order);
  const [events] = await db.select({ n: count() }).from(orderEvent);
  const [users] = await db.select({ n: count() }).from(user);
  const { captures, refunds } = await shop.sandbox.ledger();
  return { orders, events, users, captures, refunds };
}

beforeEach(async () => {
  before = await stateOfShop();
});
afterEach(async () => {
  expect(await stateOfShop()).toEqual(before);
});

interface Failure {
  readonly code: string | undefined;
  readonly message: string;
  readonly fields: readonly string[];
  readonly refusal: string | undefined;
}

async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    () => new Error('It was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCClientError)) throw error;
  const { data, message }: TRPCClientError<AppRouter> = error;
  return {
    code: data?.code,
    message,
    fields: (data?.fields ?? []).map(({ path }) => path),
    refusal: data?.refusal?.code,
  };
}

const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${shop.url}${path}`, { method: 'POST', body, headers: { origin: shop.url, ...headers } });

const JSON_BODY = { 'content-type': 'application/json' };

describe('refused with a clear message, and nothing changed', () => {
  it('S06 an unknown and a foreign order number get the same answer', async () => {
    const unknown = makeOrderNumber(() => 7);
    const [foreign, none] = await Promise.all(
      [number, unknown].map((wanted) => failureOf(stranger.api.order.get.query({ number: wanted }))),
    );
    expect(foreign).toEqual(none);
    expect(foreign?.code).toBe('NOT_FOUND');
    const cancelled = await failureOf(
      stranger.api.order.previewCancellation.query({ number, lines: [{ lineId: 'x', quantity: 1 }] }),
    );
    expect(cancelled.code).toBe('NOT_FOUND');
  });

  it.each([0, -1, 1.5, 1_000_000_000])(
    'P24 a quantity of %d to cancel names the field and what is allowed',
    async (quantity) => {
      const { lines } = await owner.api.order.get.query({ number });
      const units = [{ lineId: lines[0]?.id ?? '', quantity }];
      const failure = await failureOf(owner.api.order.previewCancellation.query({ number, lines: units }));
      expect(failure.code).toBe('BAD_REQUEST');
      expect(failure.fields).toEqual(['lines.0.quantity']);
    },
  );

  it.each([-1, 1.5, 1_000_000_000])('P24 a quantity of %d in the cart names the field', async (quantity) => {
    const failure = await failureOf(owner.api.cart.setQuantity.mutate({ itemId, quantity }));
    expect(failure).toMatchObject({ code: 'BAD_REQUEST', fields: ['quantity'] });
  });

  it('HTML in a name is refused by name of the field', async () => {
    const failure = await failureOf(
      shop.client().api.session.signUp.mutate({
        name: '<img src=x onerror=alert(1)>',
        email: 'x@example.com',
        password: CLIENT_PASSWORD,
      }),
    );
    expect(failure).toMatchObject({ code: 'BAD_REQUEST', fields: ['name'] });
  });

  it('markup in an address is refused by name of the field', async () => {
    await owner.api.cart.setQuantity.mutate({ itemId, quantity: 1 });
    const checkout = await readyCheckout(owner, randomUUID());
    const address = { ...BERLIN, recipient: '<b>Anna</b>' };
    const failure = await failureOf(
      owner.api.checkout.placeOrder.mutate({ ...checkout, address: { kind: 'new', address, save: false } }),
    );
    expect(failure.code).toBe('BAD_REQUEST');
    expect(failure.fields.join()).toContain('recipient');
  });

  it('S09 fields that nobody asked for are refused, not taken', async () => {
    const body = JSON.stringify({
      name: 'Eve',
      email: 'eve@example.com',
      password: CLIENT_PASSWORD,
      staffRole: 'owner',
      emailVerified: true,
    });
    expect((await post('/trpc/session.signUp', body, JSON_BODY)).status).toBe(400);
  });

  it('what is not JSON is refused without a word about the inside', async () => {
    const answer = await post('/trpc/session.signOut', '<script>alert(1)</script>', JSON_BODY);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/script|stack|node_modules|select /i);
  });

  it('S13 a body of 10 MB is refused, sized and chunked', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(10_000_000) });
    expect((await post('/trpc/session.signUp', large, JSON_BODY)).status).toBe(413);
    const chunked = await fetch(`${shop.url}/trpc/session.signUp`, {
      method: 'POST',
      headers: { origin: shop.url, ...JSON_BODY },
      body: new Blob([large]).stream(),
      ...{ duplex: 'half' },
    });
    expect(chunked.status).toBe(413);
  });

  it('P08 a forged webhook is refused and never stored', async () => {
    const event = JSON.stringify({ id: 'WH-FORGED', event_type: 'PAYMENT.CAPTURE.COMPLETED', resource: { id: 'x' } });
    const answer = await post('/webhooks/paypal', event, {
      'paypal-auth-algo': 'SHA256withRSA',
      'paypal-cert-url': 'https://api.paypal.com@evil.example/cert.pem',
      'paypal-transmission-id': randomUUID(),
      'paypal-transmission-sig': 'AAAA',
      'paypal-transmission-time': new Date().toISOString(),
    });
    expect(answer.status).toBe(400);
    const mail = await post('/webhooks/resend', '{"type":"email.bounced"}', { 'svix-id': 'msg_1' });
    expect(mail.status).toBe(400);
  });

  it.each([
    ['JSON', JSON_BODY],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', { 'content-type': 'text/plain' }],
  ])('S12 a cross-site POST as %s is refused', async (_kind, headers) => {
    const answer = await post('/trpc/session.signOut', '{}', { ...headers, origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
  });

  it('S12 a multipart form from another site, and one without an origin header, are refused', async () => {
    const form = new FormData();
    form.set('a', 'b');
    const answers = await Promise.all([
      fetch(`${shop.url}/trpc/session.signOut`, { method: 'POST', body: form, headers: { origin: 'null' } }),
      fetch(`${shop.url}/trpc/session.signOut`, {
        method: 'POST',
        body: form,
        headers: { 'sec-fetch-site': 'cross-site' },
      }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });

  it('S12 a mutation by GET, and a batch of more than ten, are refused', async () => {
    const read = await fetch(`${shop.url}/trpc/session.signOut?input=%7B%7D`);
    expect(read.status).toBe(405);
    const names = Array(11).fill('session.current').join(',');
    expect((await fetch(`${shop.url}/trpc/${names}?batch=1&input=%7B%7D`)).status).toBe(400);
  });
});
