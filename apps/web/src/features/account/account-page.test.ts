import { expect, it } from 'vitest';
import { renderForCustomer } from '../order/page-fixture.ts';

const NO_ORDERS = { 'order.history': { orders: [], nextCursor: null } };

it('greets the customer and says what to do while there are no orders', async () => {
  const { text } = await renderForCustomer('/account', 'ja', NO_ORDERS, { customer: { name: '佐藤 花子' } });
  expect(text).toContain('ようこそ、佐藤 花子 様');
  expect(text).toContain('ご注文はまだございません');
});

it('ACC-2 asks for the confirmation of the address, and offers to send the e-mail again', async () => {
  const asked = await renderForCustomer('/account', 'en', NO_ORDERS, { customer: { emailVerified: false } });
  expect(asked.text).toContain('Please confirm your e-mail address');
  expect(asked.text).toContain('Send the e-mail again');
  expect((await renderForCustomer('/account', 'en', NO_ORDERS)).text).not.toContain('Please confirm');
});

it('leads only to pages that exist', async () => {
  const { html } = await renderForCustomer('/account', 'en', NO_ORDERS);
  const links = [...new Set([...html.matchAll(/href="(\/account[^"?]*)"/g)].map(([, href]) => href))];
  expect(links).toContain('/account/orders');
  for (const href of links) {
    const { status } = await renderForCustomer(href ?? '', 'en', NO_ORDERS).catch(() => ({ status: 500 }));
    expect([href, status]).not.toEqual([href, 404]);
  }
});
