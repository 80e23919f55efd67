import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../create-sandbox.ts';
import { approveOrder } from '../paypal/approve-order.ts';
import { need } from '../testing/paypal-sdk.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox({ publicUrl: 'http://sandbox.test' });
});

const get = async (path: string) => {
  const response = await sandbox.fetch(new Request(`http://sandbox.test${path}`));
  return { status: response.status, headers: response.headers, body: await response.text() };
};
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  sandbox.fetch(
    new Request(`http://sandbox.test${path}`, { method: 'POST', body: new URLSearchParams(form), headers }),
  );

async function createOrder(source: object, intent = 'CAPTURE'): Promise<string> {
  const token = await sandbox.fetch(
    new Request('http://x/v1/oauth2/token', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('a:b')}` },
      body: 'grant_type=client_credentials',
    }),
  );
  const bearer = /"access_token":"([^"]+)"/.exec(await token.text())?.[1];
  const yen = (value: string) => ({ currency_code: 'JPY', value });
  const unit = {
    invoice_id: 'TY-1',
    amount: { ...yen('1500'), breakdown: { item_total: yen('1000'), shipping: yen('500') } },
    items: [{ name: '<script>alert(1)</script> 抹茶', quantity: '2', unit_amount: yen('500') }],
  };
  const response = await sandbox.fetch(
    new Request('http://x/v2/checkout/orders', {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ intent, purchase_units: [unit], payment_source: source }),
    }),
  );
  return need(/"id":"([^"]+)"/.exec(await response.text())?.[1]);
}

const experience = (locale: string) => ({
  experience_context: {
    brand_name: 'Café & “Co”',
    locale,
    return_url: 'http://shop.test/checkout/return?order=1',
    cancel_url: 'http://shop.test/cart',
  },
});
const wallet = (locale = 'en-US') => ({ paypal: experience(locale) });

async function sendMail(more: object = {}): Promise<string> {
  const response = await sandbox.fetch(
    new Request('http://x/emails', {
      method: 'POST',
      headers: { authorization: 'Bearer re_1', 'user-agent': 'test' },
      body: JSON.stringify({
        from: 'shop@example.com',
        to: 'mika@example.com',
        subject: 'Hello <img src=x onerror=alert(1)>',
        html: '<html><head></head><body><a href="http://shop.test/verify">Confirm</a><script>alert(1)</script></body></html>',
        text: 'Confirm: http://shop.test/verify?a=1&b=2.',
        ...more,
      }),
    }),
  );
  return need(/"id":"([^"]+)"/.exec(await response.text())?.[1]);
}

describe('PAY-1 approval page', () => {
  it('shows to whom, what and how much, escaped', async () => {
    const { body } = await get(`/paypal?token=${await createOrder(wallet())}`);
    expect(body).toContain('Café &amp; “Co”');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 抹茶 × 2');
    expect(body).not.toContain('<script>');
    expect(body).toContain('¥1,500');
    expect(body).toContain('>Pay now<');
    expect(body).toContain('>Decline<');
  });

  it('*Pay now* approves and returns with token and PayerID, any number of times with one event', async () => {
    const token = await createOrder(wallet());
    const first = await post('/paypal/approve', { token });
    const again = await post('/paypal/approve', { token });
    expect(first.status).toBe(303);
    const location = new URL(need(first.headers.get('location')));
    expect(location.origin + location.pathname).toBe('http://shop.test/checkout/return');
    expect(Object.fromEntries(location.searchParams)).toEqual({
      order: '1',
      token,
      PayerID: expect.stringMatching(/^[A-Z0-9]{13}$/),
    });
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(sandbox.webhooks.events.all().map((event) => event.eventType)).toEqual(['CHECKOUT.ORDER.APPROVED']);
    expect((await get(`/checkoutnow?token=${token}`)).body).not.toContain('>Pay now<');
  });

  it('*Decline* goes to the cancel address and approves nothing', async () => {
    const token = await createOrder(wallet());
    const response = await post('/paypal/decline', { token });
    expect(response.headers.get('location')).toBe(`http://shop.test/cart?token=${token}`);
    expect(sandbox.ledger.orders.get(token)?.status).toBe('PAYER_ACTION_REQUIRED');
  });

  it('speaks Japanese when the shop asked for it', async () => {
    const { body } = await get(`/paypal?token=${await createOrder(wallet('ja-JP'))}`);
    expect(body).toContain('<html lang="ja">');
    expect(body).toContain('実際の請求は発生しません');
  });

  it('takes test cards only, and keeps no number', async () => {
    const token = await createOrder({ card: experience('en-US') }, 'AUTHORIZE');
    expect((await get(`/paypal?token=${token}`)).body).toContain('Card number');
    const card = { token, expiry: '2032-12', code: '123' };
    const real = await post('/paypal/approve', { ...card, number: '4539 1488 0343 6467' });
    expect(real.status).toBe(422);
    expect((await post('/paypal/approve', { ...card, number: '4000 0000 0000 0002' })).status).toBe(303);
    expect(sandbox.ledger.orders.get(token)).toMatchObject({
      status: 'APPROVED',
      declines: true,
      card: { lastDigits: '0002' },
    });
  });

  it('says so when the time is over, and when there is no such payment', async () => {
    const token = await createOrder(wallet());
    sandbox.clock.advance(6 * 3_600_000);
    expect((await get(`/paypal?token=${token}`)).body).toContain('The time to pay for this order is over');
    expect((await get('/paypal?token=NOPE')).status).toBe(404);
  });

  it('aims what the payer chose at this order', async () => {
    const token = await createOrder(wallet());
    await post('/paypal/approve', { token, afterwards: 'timeout_after' });
    expect(sandbox.faults.list()).toMatchObject([
      { target: 'paypal.capture', kind: 'timeout_after', match: { orderId: token } },
    ]);
  });

  it('refuses forms of other sites', async () => {
    const token = await createOrder(wallet());
    const response = await post('/paypal/approve', { token }, { 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(403);
  });
});

describe('MAIL-2 mailbox', () => {
  it('lists newest first, filters by recipient, and escapes subjects', async () => {
    await sendMail();
    await sendMail({ to: 'ken@example.com', subject: 'Second' });
    const { body } = await get('/mailbox');
    expect(body.indexOf('Second')).toBeLessThan(body.indexOf('Hello &lt;img'));
    const filtered = (await get('/mailbox?to=ken')).body;
    expect(filtered).toContain('Second');
    expect(filtered).not.toContain('Hello');
  });

  it('shows the mail in a frame of another origin where nothing runs, and whose links leave the frame', async () => {
    const id = await sendMail();
    const page = await get(`/mailbox/${id}`);
    expect(page.body).toMatch(/<iframe[^>]+sandbox="(?![^"]*allow-same-origin)[^"]*allow-top-navigation/);
    const frame = await get(`/mailbox/${id}/html`);
    expect(frame.body).toContain('<head><base target="_top">');
    expect(frame.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(frame.headers.get('content-security-policy')).not.toContain('script-src');
    expect(frame.headers.get('content-security-policy')).not.toContain('allow-same-origin');
    const text = await get(`/mailbox/${id}?view=text`);
    expect(text.body).toContain('<a href="http://shop.test/verify?a=1&amp;b=2">');
  });
});

describe('OPS-1 home and ledger', () => {
  it('shows everything sent, newest first', async () => {
    let now = 1_790_000_000_000;
    sandbox = createSandbox({ publicUrl: 'http://sandbox.test', now: () => now });
    await createOrder(wallet());
    now += 1000;
    await sendMail({ subject: 'Order received' });
    const { body } = await get('/');
    expect(body.indexOf('Order received')).toBeLessThan(body.indexOf('PayPal order'));
    expect(body).toContain('href="/mailbox"');
    expect(body).toContain('href="/paypal#switches"');
  });

  it('shows what the shop was told, and that it was not there to hear it', async () => {
    await sendMail();
    const { body } = await get('/webhooks-sent');
    expect(body.indexOf('email.delivered')).toBeLessThan(body.indexOf('email.sent'));
    expect(body).toContain('dropped');
  });

  it('switches faults on and off by form', async () => {
    const form = { target: 'resend.send', kind: 'rate_limit', times: '2', delayMs: '3000', probability: '', issue: '' };
    expect((await post('/switches', form)).status).toBe(303);
    const fault = need(sandbox.faults.list()[0]);
    expect(fault).toMatchObject({ target: 'resend.send', kind: 'rate_limit', times: 2, delayMs: 3000 });
    expect((await get('/paypal')).body).toContain('resend.send: rate limit');
    await post(`/switches/${fault.id}/off`, {});
    expect(sandbox.faults.list()).toEqual([]);
  });

  it('pages through many orders', async () => {
    for (let n = 0; n < 21; n += 1) approveOrder(sandbox, await createOrder(wallet()), {});
    expect((await get('/paypal')).body).toContain('Page 1 of 2');
    expect((await get('/paypal?page=2')).body.match(/<article/g)).toHaveLength(1);
  });
});
