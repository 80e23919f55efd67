import { insertOrder, loadOrder, writeTransaction } from '@toriyose/db';
import {
  addMs,
  type LineQuantity,
  livePayment,
  makeOrderNumber,
  type Order,
  type OrderCommand,
} from '@toriyose/domain';
import { inStock, type OrderPlan, placeTestOrder } from '@toriyose/domain/testing';
import { readyCheckout, type TestBrowser, type TestShop } from '../checkout/shop-fixture.ts';
import { customerActor, PAYPAL, runActor, staffActor } from './actors.ts';
import { runOrderCommand } from './run-order-command.ts';

/** For tests: buys these items by the cart and the checkout. @returns the number of the order */
export async function buy(browser: TestBrowser, items: Readonly<Record<string, number>>): Promise<string> {
  for (const [itemId, quantity] of Object.entries(items)) {
    await (await browser.call()).cart.add({ itemId, quantity });
  }
  const checkout = await readyCheckout(browser, crypto.randomUUID());
  return (await (await browser.call()).checkout.placeOrder(checkout)).orderNumber;
}

/** For tests: an order by its number, whoever it belongs to. */
export async function needOrder({ services }: TestShop, number: string): Promise<Order> {
  const order = await loadOrder(services.db, { number });
  if (!order) throw new Error(`There is no order ${number}`);
  return order;
}

/** For tests: PayPal says that the customer consented. */
export async function approve(shop: TestShop, number: string): Promise<void> {
  const order = await needOrder(shop, number);
  const paymentId = livePayment(order)?.id ?? '';
  await runOrderCommand(shop.services, { id: order.id }, { action: 'approve_payment', paymentId }, PAYPAL);
}

/** For tests: the money arrived. */
export async function pay(shop: TestShop, number: string): Promise<void> {
  await approve(shop, number);
  const order = await needOrder(shop, number);
  const payment = livePayment(order);
  if (!payment) throw new Error('Nothing is to be paid');
  const captured = { paymentId: payment.id, captureId: `CAPTURE-${payment.id}`, amount: payment.amount };
  await runOrderCommand(shop.services, { id: order.id }, { action: 'record_capture', ...captured }, PAYPAL);
}

/** For tests: a processing run takes the order up. */
export const claim = ({ services }: TestShop, number: string): Promise<Order> =>
  runOrderCommand(services, { number }, { action: 'claim_for_processing', runId: 'run-1' }, runActor('run-1'));

/** For tests: staff do something. */
export const asStaff = ({ services }: TestShop, number: string, command: OrderCommand): Promise<Order> =>
  runOrderCommand(services, { number }, command, staffActor('staff-1'));

/** For tests: the units of the order's lines, all of them or those of the named item. */
export async function unitsOf(shop: TestShop, number: string, itemId?: string): Promise<LineQuantity[]> {
  const { lines } = await needOrder(shop, number);
  return lines
    .filter((line) => itemId === undefined || line.itemId === itemId)
    .map((line) => ({ lineId: line.id, quantity: line.quantity }));
}

/** For tests of lists: unpaid orders of a customer, a minute apart, the last placed one first. @returns their numbers */
export async function placeMany(
  { services }: TestShop,
  customerId: string,
  itemId: string,
  count: number,
): Promise<string[]> {
  const { db, newId, randomBelow, clock } = services;
  const numbers = await writeTransaction(db, async (tx) => {
    const placed: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const number = makeOrderNumber(randomBelow);
      const plan: OrderPlan = { id: newId(), number, customerId, lines: [inStock({ itemId, id: newId() })] };
      const { order, events } = placeTestOrder(plan);
      const at = addMs(clock.now(), index * 60_000);
      const after = { ...order, placedAt: at };
      await insertOrder(tx, {
        ...{ after, events, mail: null, actor: customerActor(customerId), at, newId },
        checkoutKey: newId(),
      });
      placed.push(number);
    }
    return placed;
  });
  return numbers.reverse();
}
