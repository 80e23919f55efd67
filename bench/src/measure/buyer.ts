import { randomUUID } from 'node:crypto';
import { at, listAt, textAt } from '../store/read-json.ts';
import { approvePayment } from '../store/sandbox.ts';
import { type ShopClient, shopClient } from '../store/shop-client.ts';

/** A customer with an account and a cart of their own, and the item that they buy again and again. */
export interface Buyer {
  readonly shop: ShopClient;
  readonly itemId: string;
}

export interface PlacedOrder {
  readonly orderNumber: string;
  readonly providerOrderId: string;
}

const ADDRESS = {
  recipient: 'Mika Beispiel',
  line1: 'Musterstraße 1',
  city: 'Berlin',
  postalCode: '10117',
  country: 'DE',
  phone: '+49 30 1234567',
} as const;

/** Makes accounts, one after the other, and shares the items out. @throws Error when the store refuses */
export async function makeBuyers(origin: string, itemIds: readonly string[], count: number): Promise<Buyer[]> {
  const buyers: Buyer[] = [];
  for (let index = 0; index < count; index += 1) {
    const shop = shopClient(origin);
    const email = `bench-${randomUUID()}@customer.example`;
    await shop.mutate('session.signUp', { name: `Buyer ${index + 1}`, email, password: `${randomUUID()} tines` });
    buyers.push({ shop, itemId: itemIds[index % itemIds.length] ?? '' });
  }
  return buyers;
}

const LIST_PAGES = 30;

/** Items that never run out: on order or pre-order, without a limit. @throws Error when the store has none */
export async function findEndlessItems(shop: ShopClient, wanted: number): Promise<string[]> {
  const found: string[] = [];
  let cursor: unknown = null;
  for (let page = 0; page < LIST_PAGES && found.length < wanted; page += 1) {
    const list = await shop.query('catalogue.list', { cursor });
    found.push(
      ...listAt(list, 'items')
        .filter(isEndless)
        .map((item) => textAt(item, 'id')),
    );
    cursor = at(list, 'nextCursor');
    if (typeof cursor !== 'string') break;
  }
  if (found.length === 0)
    throw new Error('The store has no item on order without a limit: nothing to buy again and again');
  return found.slice(0, wanted);
}

const isEndless = (item: unknown): boolean =>
  at(item, 'availability', 'kind') === 'on_order' && at(item, 'availability', 'limit') === null;

/** Cart, final figures, order, and the order at PayPal: acknowledged when the store says where to pay. @throws Error */
export async function checkOut({ shop, itemId }: Buyer): Promise<PlacedOrder> {
  await shop.mutate('cart.setQuantity', { itemId, quantity: 1 });
  const quote = await shop.query('checkout.quote', {
    to: { kind: 'country', country: ADDRESS.country },
    method: 'ems',
  });
  const placed = await shop.mutate('checkout.placeOrder', {
    checkoutKey: randomUUID(),
    address: { kind: 'new', address: ADDRESS, save: false },
    method: 'ems',
    expectedTotalYen: at(quote, 'total'),
    figuresKey: textAt(quote, 'figuresKey'),
  });
  const providerOrderId = new URL(textAt(placed, 'approveUrl')).searchParams.get('token');
  if (!providerOrderId) throw new Error('The store named no order at PayPal');
  return { orderNumber: textAt(placed, 'orderNumber'), providerOrderId };
}

/** The same, consent at PayPal, and the way back to the store, which captures the money. @throws Error */
export async function checkOutAndPay(buyer: Buyer, sandboxUrl: string): Promise<PlacedOrder> {
  const placed = await checkOut(buyer);
  await approvePayment(sandboxUrl, placed.providerOrderId);
  const back = await buyer.shop.open(`/paypal/return?token=${placed.providerOrderId}`);
  if (back.status !== 303) throw new Error(`The way back from PayPal answered ${back.status}`);
  await back.arrayBuffer();
  return placed;
}

/** What the order page shows its owner. */
export const orderStatus = async ({ shop }: Buyer, orderNumber: string): Promise<string> =>
  textAt(await shop.query('order.get', { number: orderNumber }), 'status');
