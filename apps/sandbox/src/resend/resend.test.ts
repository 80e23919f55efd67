import { Resend } from 'resend';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { controlPaths, emailsViewSchema, requestsViewSchema } from '../control-contract.ts';
import { demoDefaults } from '../demo-defaults.ts';
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts';
import { createControlClient } from '../testing/control-client.ts';
import { need } from '../testing/paypal-sdk.ts';
import { startWebhookReceiver } from '../testing/webhook-receiver.ts';

let shop: Awaited<ReturnType<typeof startWebhookReceiver>>;
let running: RunningSandbox;
let resend: Resend;
let control: ReturnType<typeof createControlClient>;

beforeAll(async () => {
  shop = await startWebhookReceiver();
  running = await startSandbox({ port: 0, apiUrl: shop.url, webhookDelayMs: 5 });
  resend = new Resend('re_test', { baseUrl: running.url });
  control = createControlClient(running.url);
});
beforeEach(async () => {
  await control.flush();
  await control.call('POST', controlPaths.reset);
  shop.received.length = 0;
});
afterAll(async () => {
  await running.close();
  await shop.close();
});

const mail = (more: object = {}) => ({
  from: 'coolJAPANstore <shop@example.com>',
  to: 'mika@example.com',
  subject: 'ご注文を承りました',
  html: '<p>Thank you. <a href="http://localhost:3000/account/orders/A1?x=1&amp;y=2">Your order</a></p>',
  text: 'Thank you.',
  tags: [{ name: 'outbox_id', value: 'ob_1' }],
  ...more,
});
const emails = (query = '') => control.get(`${controlPaths.emails}${query}`, emailsViewSchema);

describe('MAIL-2 sending', () => {
  it('keeps the mail as it was sent, with its links, found by recipient, subject and tag', async () => {
    const { data, error } = await resend.emails.send(mail({ headers: { 'List-Unsubscribe': '<https://x.test>' } }));
    expect(error).toBeNull();
    await resend.emails.send(mail({ to: 'other@example.com', subject: 'Shipped', tags: [] }));
    const found = await emails('?to=MIKA&subject=%E6%B3%A8%E6%96%87&tag=outbox_id:ob_1');
    expect(found.total).toBe(1);
    expect(found.emails[0]).toMatchObject({
      id: data?.id,
      to: ['mika@example.com'],
      headers: { 'List-Unsubscribe': '<https://x.test>' },
      tags: { outbox_id: 'ob_1' },
      state: 'delivered',
      links: ['http://localhost:3000/account/orders/A1?x=1&y=2'],
    });
    const read = await resend.emails.get(need(data?.id));
    expect(read.data).toMatchObject({
      object: 'email',
      last_event: 'delivered',
      tags: [{ name: 'outbox_id', value: 'ob_1' }],
    });
    const list = await resend.emails.list({ limit: 1 });
    expect(list.data).toMatchObject({ has_more: true, data: [{ subject: 'Shipped' }] });
  });

  it('M01 gives the same id for the same key and payload, and sends one mail', async () => {
    const first = await resend.emails.send(mail(), { idempotencyKey: 'order-received/1' });
    const again = await resend.emails.send(mail(), { idempotencyKey: 'order-received/1' });
    expect(again.data?.id).toBe(first.data?.id);
    expect((await emails()).total).toBe(1);
    const other = await resend.emails.send(mail({ subject: 'Other' }), { idempotencyKey: 'order-received/1' });
    expect(other.error).toMatchObject({ name: 'invalid_idempotent_request', statusCode: 409 });
  });

  it('M02 forgets a key after 24 hours', async () => {
    const send = () => resend.emails.send(mail(), { idempotencyKey: 'k' });
    await send();
    await control.advanceHours(23);
    await send();
    expect((await emails()).total).toBe(1);
    await control.advanceHours(1);
    await send();
    expect((await emails()).total).toBe(2);
  });

  it('M06 refuses a key that is in use at the moment', async () => {
    await control.fault({ target: 'resend.send', kind: 'delay', delayMs: 150, times: 1 });
    const send = () => resend.emails.send(mail(), { idempotencyKey: 'k' });
    const results = await Promise.all([send(), send()]);
    const names = results.map((result) => result.error?.name ?? 'sent').sort();
    expect(names).toEqual(['concurrent_idempotent_requests', 'sent']);
    expect((await emails()).total).toBe(1);
  });

  it.each([
    [{ from: undefined }, 'missing_required_field'],
    [{ subject: undefined }, 'missing_required_field'],
    [{ html: undefined, text: undefined }, 'missing_required_field'],
    [{ to: 'nobody' }, 'validation_error'],
    [{ to: Array.from({ length: 51 }, (_, n) => `a${n}@example.com`) }, 'validation_error'],
    [{ tags: [{ name: 'order id', value: '注文' }] }, 'validation_error'],
    [{ headers: { 'X-A': 'one\r\nBcc: evil@example.com' } }, 'validation_error'],
  ])('refuses %j as %s', async (change, name) => {
    const { error } = await resend.emails.send(mail(change));
    expect(error?.name).toBe(name);
    expect((await emails()).total).toBe(0);
  });

  it('refuses a call without key or User-Agent', async () => {
    const call = (headers: Record<string, string>) =>
      fetch(`${running.url}/emails`, { method: 'POST', headers, body: JSON.stringify(mail()) });
    expect((await call({ 'user-agent': 'x' })).status).toBe(401);
    expect((await call({ 'user-agent': '', authorization: 'Bearer re_1' })).status).toBe(403);
  });

  it('sends a batch whole or not at all, and once for its key', async () => {
    const good = await resend.batch.send([mail(), mail({ to: 'b@example.com' })], { idempotencyKey: 'batch/1' });
    expect(good.data?.data).toHaveLength(2);
    const again = await resend.batch.send([mail(), mail({ to: 'b@example.com' })], { idempotencyKey: 'batch/1' });
    expect(again.data).toEqual(good.data);
    const bad = await resend.batch.send([mail(), mail({ to: 'nobody' })]);
    expect(bad.error?.name).toBe('validation_error');
    expect((await emails()).total).toBe(2);
  });

  it('sends the good ones of a permissive batch', async () => {
    const sent = await resend.batch.send([mail(), mail({ to: 'nobody' })], { batchValidation: 'permissive' });
    expect(sent.data).toMatchObject({ data: [{ id: expect.any(String) }], errors: [{ index: 1 }] });
  });
});

describe('MAIL-2 faults', () => {
  it('M01 accepts and drops the line: the same key brings no second mail', async () => {
    await control.fault({ target: 'resend.send', kind: 'timeout_after', times: 1 });
    const lost = await resend.emails.send(mail(), { idempotencyKey: 'k' });
    expect(lost.error).toMatchObject({ name: 'application_error', statusCode: null });
    const again = await resend.emails.send(mail(), { idempotencyKey: 'k' });
    expect(again.error).toBeNull();
    expect((await emails()).total).toBe(1);
    const { requests } = await control.get(controlPaths.requests, requestsViewSchema);
    expect(requests.map((one) => [one.status, one.requestId, one.replayed])).toEqual([
      [200, 'k', true],
      [null, 'k', false],
    ]);
  });

  it('M04 limits the rate for one recipient, with retry-after', async () => {
    await control.fault({ target: 'resend.send', kind: 'rate_limit', delayMs: 2500, match: { to: 'mika@' } });
    const limited = await resend.emails.send(mail());
    expect(limited.error?.name).toBe('rate_limit_exceeded');
    expect(limited.headers?.['retry-after']).toBe('3');
    expect((await resend.emails.send(mail({ to: 'b@example.com' }))).error).toBeNull();
  });
});

describe('MAIL-2 webhooks', () => {
  const verified = (index: number) => {
    const received = need(shop.received[index]);
    return resend.webhooks.verify({
      payload: received.body,
      headers: {
        id: String(received.headers['svix-id']),
        timestamp: String(received.headers['svix-timestamp']),
        signature: String(received.headers['svix-signature']),
      },
      webhookSecret: demoDefaults.resendWebhookSecret,
    });
  };

  it('are signed so that the SDK verifies them, even when business time has moved on', async () => {
    await control.advanceDays(29);
    await resend.emails.send(mail());
    await control.flush();
    expect(shop.received.map((one) => one.path)).toEqual(['/webhooks/resend', '/webhooks/resend']);
    expect([verified(0).type, verified(1).type].sort()).toEqual(['email.delivered', 'email.sent']);
  });

  it('P08 a forged one does not verify', async () => {
    await control.fault({ target: 'webhook', kind: 'forge' });
    await resend.emails.send(mail());
    await control.flush();
    expect(() => verified(0)).toThrow();
  });

  it.each([
    ['bounce@example.com', ['email.bounced', 'email.sent']],
    ['Mika <bounced+mika@example.com>', ['email.bounced', 'email.sent']],
    ['complain@example.com', ['email.complained', 'email.delivered', 'email.sent']],
    ['suppressed@example.com', ['email.suppressed']],
  ])('%s gets %j', async (to, types) => {
    await resend.emails.send(mail({ to }));
    await control.flush();
    expect(shop.types().sort()).toEqual(types);
  });

  it('M08 a bounce is permanent, and can come before the sent event', async () => {
    await control.fault({ target: 'webhook', kind: 'delay', delayMs: 150, match: { eventType: 'email.sent' } });
    await resend.emails.send(mail({ to: 'bounce@example.com' }));
    await expect.poll(() => shop.types(), { timeout: 3000 }).toEqual(['email.bounced', 'email.sent']);
    expect(JSON.parse(need(shop.received[0]).body)).toMatchObject({ data: { bounce: { type: 'Permanent' } } });
  });

  it('a test can let a mail bounce later', async () => {
    const { data } = await resend.emails.send(mail());
    await control.call('POST', controlPaths.emailEvents(need(data?.id)), { type: 'bounced' });
    await control.flush();
    expect(shop.types()).toContain('email.bounced');
    expect((await emails()).emails[0]?.state).toBe('bounced');
  });
});
