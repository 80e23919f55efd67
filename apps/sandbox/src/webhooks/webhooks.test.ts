import { verify, X509Certificate } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { controlPaths, webhooksViewSchema } from '../control-contract.ts';
import { demoDefaults } from '../demo-defaults.ts';
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts';
import { createControlClient } from '../testing/control-client.ts';
import { createPayPalSdk, need, orderRequest, type PayPalSdk, PREFER_ALL } from '../testing/paypal-sdk.ts';
import { type Received, startWebhookReceiver } from '../testing/webhook-receiver.ts';

let shop: Awaited<ReturnType<typeof startWebhookReceiver>>;
let running: RunningSandbox;
let paypal: PayPalSdk;
let control: ReturnType<typeof createControlClient>;
let answer = (_received: Received): number => 200;

beforeAll(async () => {
  shop = await startWebhookReceiver((received) => answer(received));
  running = await startSandbox({ port: 0, apiUrl: shop.url, webhookDelayMs: 5 });
  paypal = createPayPalSdk(running.url);
  control = createControlClient(running.url);
});
beforeEach(async () => {
  await control.flush();
  await control.call('POST', controlPaths.reset);
  shop.received.length = 0;
  answer = () => 200;
});
afterAll(async () => {
  await running.close();
  await shop.close();
});

async function approve(invoiceId = 'T-1'): Promise<string> {
  const { result } = await paypal.orders.createOrder(orderRequest({ invoiceId }));
  const id = need(result.id);
  await control.approve(id);
  return id;
}

async function receiveOne(): Promise<Received> {
  await approve();
  await control.flush();
  return need(shop.received[0]);
}

const header = (received: Received, name: string): string => String(received.headers[name]);

async function verifyByPostback(received: Received, changes: Record<string, string> = {}, body = received.body) {
  const { access_token } = await need(await fetchToken());
  const fields = {
    auth_algo: header(received, 'paypal-auth-algo'),
    cert_url: header(received, 'paypal-cert-url'),
    transmission_id: header(received, 'paypal-transmission-id'),
    transmission_sig: header(received, 'paypal-transmission-sig'),
    transmission_time: header(received, 'paypal-transmission-time'),
    webhook_id: demoDefaults.paypalWebhookId,
    ...changes,
  };
  // The raw text of the event is spliced in, as PayPal asks for.
  const raw = `${JSON.stringify(fields).slice(0, -1)},"webhook_event": ${body} }`;
  const response = await fetch(`${running.url}/v1/notifications/verify-webhook-signature`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: raw,
  });
  return z.object({ verification_status: z.string() }).parse(await response.json()).verification_status;
}

async function fetchToken() {
  const response = await fetch(`${running.url}/v1/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('a:b')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return z.object({ access_token: z.string() }).parse(await response.json());
}

async function verifyBySelf(received: Received): Promise<boolean> {
  const pem = await (await fetch(header(received, 'paypal-cert-url'))).text();
  const certificate = new X509Certificate(pem);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  const text = [
    header(received, 'paypal-transmission-id'),
    header(received, 'paypal-transmission-time'),
    demoDefaults.paypalWebhookId,
    crc32(received.body),
  ].join('|');
  const signature = Buffer.from(header(received, 'paypal-transmission-sig'), 'base64');
  return verify('sha256', Buffer.from(text), certificate.publicKey, signature);
}

describe('PAY-3 signatures of PayPal webhooks', () => {
  it('verify by postback and by the certificate', async () => {
    const received = await receiveOne();
    expect(received.path).toBe('/webhooks/paypal');
    expect(await verifyByPostback(received)).toBe('SUCCESS');
    expect(await verifyBySelf(received)).toBe(true);
  });

  it('P08 a changed body, another webhook id, host or algorithm fails', async () => {
    const received = await receiveOne();
    const changed = received.body.replace('"value":"5000"', '"value":"1"');
    expect(changed).not.toBe(received.body);
    expect(await verifyByPostback(received, {}, changed)).toBe('FAILURE');
    expect(await verifyByPostback(received, {}, ` ${received.body}`)).toBe('SUCCESS');
    expect(await verifyByPostback(received, {}, received.body.replace(',', ', '))).toBe('FAILURE');
    expect(await verifyByPostback(received, { webhook_id: 'WH-OTHER' })).toBe('FAILURE');
    expect(await verifyByPostback(received, { cert_url: 'https://paypal.com.evil.test/cert' })).toBe('FAILURE');
    expect(await verifyByPostback(received, { auth_algo: 'none' })).toBe('FAILURE');
    expect(await verifyByPostback(received, { transmission_sig: 'AAAA' })).toBe('FAILURE');
  });

  it('P08 a forged delivery fails both ways', async () => {
    await control.fault({ target: 'webhook', kind: 'forge' });
    const received = await receiveOne();
    expect(await verifyByPostback(received)).toBe('FAILURE');
    expect(await verifyBySelf(received)).toBe(false);
  });
});

describe('PAY-3 events', () => {
  it('tells of approval, capture, and each refund with its own amount', async () => {
    const id = await approve();
    const { result } = await paypal.orders.captureOrder({ id, prefer: PREFER_ALL });
    const captureId = need(result.purchaseUnits?.[0]?.payments?.captures?.[0]?.id);
    for (const value of ['1000', '500']) {
      const amount = { currencyCode: 'JPY', value };
      await paypal.payments.refundCapturedPayment({ captureId, body: { amount } });
    }
    await control.flush();
    expect(shop.types().sort()).toEqual([
      'CHECKOUT.ORDER.APPROVED',
      'CHECKOUT.ORDER.COMPLETED',
      'PAYMENT.CAPTURE.COMPLETED',
      'PAYMENT.CAPTURE.REFUNDED',
      'PAYMENT.CAPTURE.REFUNDED',
    ]);
    const resourceSchema = z.object({
      resource: z.object({
        amount: z.object({ value: z.string() }),
        seller_payable_breakdown: z.object({ total_refunded_amount: z.object({ value: z.string() }) }),
      }),
    });
    const refunds = shop.received
      .filter((one) => one.type === 'PAYMENT.CAPTURE.REFUNDED')
      .map((one) => resourceSchema.parse(JSON.parse(one.body)).resource)
      .map((one) => [one.amount.value, one.seller_payable_breakdown.total_refunded_amount.value]);
    expect(refunds.sort()).toEqual([
      ['1000', '1000'],
      ['500', '1500'],
    ]);
  });

  it('P12 tells of a pending capture and how it ended', async () => {
    await control.fault({ target: 'paypal.capture', kind: 'pending', times: 1 });
    const id = await approve();
    await paypal.orders.captureOrder({ id });
    const capture = need((await control.ledger()).captures[0]);
    await control.call('POST', controlPaths.settleCapture(capture.id), { outcome: 'denied' });
    await control.flush();
    expect(shop.types()).toEqual(expect.arrayContaining(['PAYMENT.CAPTURE.PENDING', 'PAYMENT.CAPTURE.DENIED']));
    expect(shop.types()).not.toContain('PAYMENT.CAPTURE.COMPLETED');
  });

  it('P21 tells of an authorisation that lapsed when the clock moves on', async () => {
    const { result } = await paypal.orders.createOrder(orderRequest({ intent: 'AUTHORIZE' }));
    await control.approve(need(result.id));
    await paypal.orders.authorizeOrder({ id: need(result.id) });
    await control.advanceDays(29);
    await control.flush();
    expect(shop.types()).toContain('PAYMENT.AUTHORIZATION.VOIDED');
  });

  it('lists what was sent, dropped or not, and sends it again', async () => {
    await control.fault({ target: 'webhook', kind: 'drop', match: { eventType: 'CHECKOUT.ORDER.APPROVED' } });
    const id = await approve();
    await control.flush();
    expect(shop.received).toHaveLength(0);

    const { access_token } = await fetchToken();
    const headers = { authorization: `Bearer ${access_token}` };
    const list = await fetch(`${running.url}/v1/notifications/webhooks-events?transaction_id=${id}&page_size=5`, {
      headers,
    });
    const { events } = z.object({ events: z.array(z.object({ id: z.string() })) }).parse(await list.json());
    expect(events).toHaveLength(1);
    const again = await fetch(`${running.url}/v1/notifications/webhooks-events/${events[0]?.id}/resend`, {
      method: 'POST',
      headers,
    });
    expect(again.status).toBe(202);
    await control.flush();
    expect(shop.types()).toEqual(['CHECKOUT.ORDER.APPROVED']);
  });

  it('pages through the list of events', async () => {
    for (const invoiceId of ['T-1', 'T-2', 'T-3']) await approve(invoiceId);
    const { access_token } = await fetchToken();
    const pageSchema = z.object({
      events: z.array(z.object({ id: z.string() })),
      links: z.array(z.object({ href: z.string() })),
    });
    const seen: string[] = [];
    let next: string | undefined = `${running.url}/v1/notifications/webhooks-events?page_size=2`;
    while (next !== undefined) {
      const response: Response = await fetch(next, { headers: { authorization: `Bearer ${access_token}` } });
      const page = pageSchema.parse(await response.json());
      seen.push(...page.events.map((event) => event.id));
      next = page.links[0]?.href;
    }
    expect(new Set(seen).size).toBe(3);
  });
});

describe('PAY-3 delivery', () => {
  const states = async () =>
    (await control.get(controlPaths.webhooks, webhooksViewSchema)).webhooks.map((one) => [one.state, one.attempts]);

  it('tries again until the shop takes it', async () => {
    let refusals = 2;
    answer = () => (refusals-- > 0 ? 503 : 200);
    await approve();
    expect(await control.flush()).toMatchObject({ delivered: 0, waiting: 1 });
    await control.flush();
    expect(await control.flush()).toMatchObject({ delivered: 1, waiting: 0 });
    expect(await states()).toEqual([['delivered', 3]]);
    const bodies = new Set(shop.received.map((one) => one.body));
    expect(bodies.size).toBe(1);
  });

  it('tries again by itself', async () => {
    let refusals = 1;
    answer = () => (refusals-- > 0 ? 500 : 200);
    await approve();
    await expect.poll(() => shop.received.length, { timeout: 3000 }).toBe(2);
  });

  it('P04 repeats: the same event, in transmissions of their own', async () => {
    await control.fault({ target: 'webhook', kind: 'repeat', copies: 5, times: 1 });
    await approve();
    await control.flush();
    expect(shop.received).toHaveLength(5);
    expect(new Set(shop.received.map((one) => one.body)).size).toBe(1);
    expect(new Set(shop.received.map((one) => header(one, 'paypal-transmission-id'))).size).toBe(5);
  });

  it('P01 delivers before the payer returns, and before the reply to a capture, when told to', async () => {
    await control.fault({ target: 'webhook', kind: 'before_reply' });
    const id = await approve();
    expect(shop.types()).toEqual(['CHECKOUT.ORDER.APPROVED']);
    await paypal.orders.captureOrder({ id });
    expect(shop.types()).toContain('PAYMENT.CAPTURE.COMPLETED');
  });

  it('delays one event behind the next', async () => {
    const match = { eventType: 'CHECKOUT.ORDER.APPROVED' };
    await control.fault({ target: 'webhook', kind: 'delay', delayMs: 200, match });
    const id = await approve();
    await paypal.orders.captureOrder({ id });
    await expect.poll(() => shop.received.length, { timeout: 3000 }).toBe(3);
    expect(shop.types().at(-1)).toBe('CHECKOUT.ORDER.APPROVED');
  });
});
