import { randomUUID } from 'node:crypto';
import { MINUTE_MS } from '@toriyose/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compareLedgers } from '../testing/compare-ledgers.ts';
import { type LiveShop, startLiveShop } from '../testing/live-shop.ts';
import { buy, type PlacedByClient, readyCheckout, type ShopClient, signUp } from '../testing/shop-client.ts';
import { waitFor } from '../testing/wait-for.ts';

let shop: LiveShop;
let itemId: string;

beforeAll(async () => {
  shop = await startLiveShop();
  itemId = await shop.stock(500);
});
afterAll(() => shop.close());
beforeEach(() => shop.sandbox.clearFaults());

async function placed(): Promise<{ client: ShopClient; order: PlacedByClient }> {
  const client = shop.client();
  await signUp(client, 'Mika');
  return { client, order: await buy(client, randomUUID(), itemId, 2) };
}

const comeBack = (client: ShopClient, { providerOrderId }: PlacedByClient) =>
  client.open(`/paypal/return?token=${providerOrderId}`);

const page = (client: ShopClient, { orderNumber }: PlacedByClient) =>
  client.api.order.get.query({ number: orderNumber });

const paid = (client: ShopClient, order: PlacedByClient) =>
  waitFor('the order to be paid', async () => (await page(client, order)).status === 'payment_completed');

/** One capture, one mail, one order: whatever the order of the news. */
async function expectOnce(client: ShopClient, order: PlacedByClient): Promise<void> {
  await paid(client, order);
  await shop.settled();
  const { captures } = await shop.sandbox.ledger();
  expect(captures.filter(({ orderId }) => orderId === order.providerOrderId)).toHaveLength(1);
  const received = await shop.sandbox.emails({ to: client.email, subject: order.orderNumber });
  expect(received.emails).toHaveLength(1);
  expect(await compareLedgers(shop.services, shop.sandbox)).toEqual([]);
}

describe('PAY-3 news of a payment, in any order', () => {
  it('P02 the browser returns and no webhook ever comes', async () => {
    await shop.sandbox.fault({ target: 'webhook', kind: 'drop' });
    const { client, order } = await placed();
    await shop.sandbox.approve(order.providerOrderId);
    const answer = await comeBack(client, order);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain(`/account/orders/${order.orderNumber}`);
    await expectOnce(client, order);
  });

  it('P01 the webhook comes and the browser never does, or later', async () => {
    const { client, order } = await placed();
    await shop.sandbox.approve(order.providerOrderId);
    await paid(client, order);
    await comeBack(client, order);
    await expectOnce(client, order);
  });

  it('P03 both at the same moment', async () => {
    const { client, order } = await placed();
    await Promise.all([
      shop.sandbox.approve(order.providerOrderId),
      comeBack(client, order),
      comeBack(client, order),
      shop.sandbox.flushWebhooks(),
    ]);
    await expectOnce(client, order);
  });

  it('P04 every webhook five times in parallel', async () => {
    await shop.sandbox.fault({ target: 'webhook', kind: 'repeat', copies: 5 });
    const { client, order } = await placed();
    await shop.sandbox.approve(order.providerOrderId);
    await expectOnce(client, order);
  });

  it('neither browser nor webhook: the shop looks by itself', async () => {
    await shop.sandbox.fault({ target: 'webhook', kind: 'drop' });
    const { client, order } = await placed();
    await shop.sandbox.approve(order.providerOrderId);
    expect((await page(client, order)).status).toBe('awaiting_payment');
    shop.advance(3 * MINUTE_MS);
    await expectOnce(client, order);
  });
});

describe('PAY-4 calls without a known outcome', () => {
  it.each(['timeout_after', 'timeout_before', 'error_500_after', 'error_500_before', 'malformed_after'] as const)(
    'P10 P11 the capture ends with %s: paid once in the end',
    async (kind) => {
      const { client, order } = await placed();
      await shop.sandbox.fault({ target: 'paypal.capture', kind, times: 1 });
      await shop.sandbox.approve(order.providerOrderId);
      await comeBack(client, order);
      await expectOnce(client, order);
    },
  );

  it.each(['timeout_after', 'timeout_before', 'malformed_after'] as const)(
    'PAY-5 the refund ends with %s: refunded once in the end',
    async (kind) => {
      const { client, order } = await placed();
      await shop.sandbox.approve(order.providerOrderId);
      await comeBack(client, order);
      await paid(client, order);
      await shop.sandbox.fault({ target: 'paypal.refund', kind, times: 1 });
      const { lines } = await page(client, order);
      const units = [{ lineId: lines[0]?.id ?? '', quantity: 1 }];
      const preview = await client.api.order.previewCancellation.query({ number: order.orderNumber, lines: units });
      await client.api.order.cancelLines.mutate({
        number: order.orderNumber,
        lines: units,
        reason: 'changed_mind',
        expectedRefund: preview.refund,
        expectedTotalAfter: preview.totalAfter,
      });
      await waitFor('the refund', async () => (await page(client, order)).figures.refunded === preview.refund);
      await shop.settled();
      expect(await compareLedgers(shop.services, shop.sandbox)).toEqual([]);
    },
  );

  it('P13 declined: the order waits for another try, and the second one pays it', async () => {
    const { client, order } = await placed();
    await shop.sandbox.fault({ target: 'paypal.capture', kind: 'decline', times: 1 });
    await shop.sandbox.approve(order.providerOrderId);
    await comeBack(client, order);
    await waitFor('the failure', async () => (await page(client, order)).payments[0]?.status === 'failed');
    const { approveUrl } = await client.api.order.pay.mutate({ number: order.orderNumber });
    const again = { ...order, providerOrderId: new URL(approveUrl ?? '').searchParams.get('token') ?? '' };
    await shop.sandbox.approve(again.providerOrderId);
    await comeBack(client, again);
    await expectOnce(client, again);
  });

  it('P06 P08 news of a stranger and a forged webhook change nothing', async () => {
    const forged = await fetch(`${shop.url}/webhooks/paypal`, {
      method: 'POST',
      body: JSON.stringify({ id: 'WH-1', event_type: 'PAYMENT.CAPTURE.COMPLETED', resource: { id: 'X' } }),
      headers: { 'paypal-cert-url': 'https://paypal.com.evil.tld/cert', 'paypal-auth-algo': 'SHA256withRSA' },
    });
    expect(forged.status).toBe(400);
    const stranger = await shop.client().open('/paypal/return?token=5O190127TN364715T');
    expect(stranger.headers.get('location')).toBe('/account/orders');
  });
});

it('I08 PayPal gives no token for a while: the payment is opened as soon as it does', async () => {
  const client = shop.client();
  await signUp(client, 'Mika');
  await client.api.cart.setQuantity.mutate({ itemId, quantity: 1 });
  await shop.sandbox.fault({ target: 'paypal.create_order', kind: 'error_500_before', times: 2 });
  await shop.sandbox.fault({ target: 'paypal.token', kind: 'error_500_before', times: 2 });
  const { orderNumber } = await client.api.checkout.placeOrder.mutate(await readyCheckout(client, randomUUID()));
  const approveUrl = await waitFor('an address to pay at', async () => {
    const answer = await client.api.order.pay.mutate({ number: orderNumber });
    return answer.approveUrl ?? undefined;
  });
  const order = { orderNumber, providerOrderId: new URL(approveUrl).searchParams.get('token') ?? '' };
  await shop.sandbox.approve(order.providerOrderId);
  await comeBack(client, order);
  await expectOnce(client, order);
});
