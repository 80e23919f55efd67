import { listAddresses } from '../../account/address-book.ts';
import { changeCart } from '../../cart/change-cart.ts';
import { placeOrder } from '../../checkout/place-order.ts';
import { quoteCart } from '../../checkout/quote-cart.ts';
import { type DemoWorld, demoCheckoutKey, findDemoOrder, shopperOf } from './demo-world.ts';
import type { PlannedOrder } from './plan-history.ts';

/** Fills the cart and places the order, by the steps of the checkout page. An order that is there already stays. */
export async function placeDemoOrder(world: DemoWorld, planned: PlannedOrder): Promise<void> {
  if (await findDemoOrder(world, planned)) return;
  const { services } = world;
  const { customer, method: usual } = shopperOf(world, planned);
  for (const { itemId, units } of planned.lines) {
    await changeCart(services, { customerId: customer.id }, { itemId, quantity: () => units });
  }
  const [home] = await listAddresses(services.db, customer.id);
  if (!home) throw new Error(`${customer.email} has no address`);
  const visitor = { customer, staffRole: null, cartToken: null, language: customer.language };
  const to = { kind: 'booked', id: home.id } as const;
  const offers = await quoteCart(services, visitor, { to, method: null });
  const isOffered = (wanted: string) => offers.methods.some(({ method, offered }) => method === wanted && offered);
  // What is too heavy for the usual way goes by EMS.
  const method = isOffered(usual) ? usual : 'ems';
  const { total, figuresKey } = await quoteCart(services, visitor, { to, method });
  if (total === null) throw new Error(`The demo order ${planned.place} cannot be sent by ${method}`);
  await placeOrder(services, customer, {
    checkoutKey: demoCheckoutKey(planned),
    address: to,
    method,
    expectedTotalYen: total,
    figuresKey,
  });
}
