import type { Language, Order, OrderPolicy } from '../order.ts';
import type { OrderContext } from '../order-context.ts';
import type { OrderStatus } from '../order-status.ts';
import { type PlacedOrder, type PricedLine, placeOrder } from '../place-order.ts';
import { ACTORS } from './actors.ts';
import { cancelOrder, claimOrder, payOrder, prepareOrder, shipOrder, shippableUnits } from './order-steps.ts';
import { receiveAll } from './revise-line.ts';
import { testContext } from './test-context.ts';
import { inStock, onOrder } from './test-lines.ts';

export const TEST_POLICY: OrderPolicy = { version: 1, delayCancelAfterDays: 21, paymentHoldDays: 7 };

export interface OrderPlan {
  readonly id?: string;
  readonly number?: string;
  readonly customerId?: string;
  readonly language?: Language;
  readonly policy?: OrderPolicy;
  /** Default: a figure in stock and a book on order. A line without an id is called "<order>-line-1", and so on. */
  readonly lines?: readonly PricedLine[];
  /** The status to bring it to, by commands. Default: as it was placed. */
  readonly at?: OrderStatus;
  /** Default: `testContext()`, with ids of this order's own. */
  readonly context?: OrderContext;
}

/** What a customer gets who orders these lines now: unpaid, with its first payment asked for. */
export function placeTestOrder(plan: OrderPlan = {}): PlacedOrder {
  const { id = 'order-1', lines = [inStock(), onOrder()], context = testContext() } = plan;
  const frozenPostage = { method: 'ems', country: 'FR', rateTableId: 'test' };
  const grams = lines.reduce((sum, line) => sum + line.unitGrams * line.quantity, 0);
  return placeOrder({
    id,
    number: plan.number ?? '4820-1930-5627',
    paymentId: `${id}-payment`,
    customer: {
      id: plan.customerId ?? ACTORS.customer.id,
      name: 'Camille Martin',
      email: 'camille@example.com',
      language: plan.language ?? 'en',
    },
    shipTo: {
      recipient: 'Camille Martin',
      line1: '12 rue des Lilas',
      line2: '',
      city: 'Lyon',
      region: '',
      postalCode: '69003',
      country: 'FR',
      phone: '+33 4 72 00 00 00',
    },
    frozenPostage,
    postage: context.postageFor(frozenPostage, grams),
    policy: plan.policy ?? TEST_POLICY,
    lines: lines.map((line, index) => (line.id === '' ? { ...line, id: `${id}-line-${index + 1}` } : line)),
    now: context.now,
  });
}

/** Ships what is here; when that is everything, all but one unit of it, so that something is left. */
function shipPart(order: Order, context: OrderContext): Order {
  const units = shippableUnits(order);
  const [first, ...others] = units;
  const leavesSome = units.length < order.lines.length;
  if (leavesSome || !first) return shipOrder(prepareOrder(order, context, units), context);
  const rest = first.quantity > 1 ? [{ ...first, quantity: first.quantity - 1 }] : [];
  return shipOrder(prepareOrder(order, context, [...rest, ...others]), context);
}

/** How each status is reached from the order as placed, by commands only. */
const REACH: Record<OrderStatus, (order: Order, context: OrderContext) => Order> = {
  awaiting_payment: (order) => order,
  payment_completed: payOrder,
  processing: (order, context) => claimOrder(payOrder(order, context), context),
  preparing_shipment: (order, context) => prepareOrder(REACH.processing(order, context), context),
  partly_shipped: (order, context) => shipPart(REACH.processing(order, context), context),
  shipped: (order, context) =>
    shipOrder(prepareOrder(receiveAll(REACH.processing(order, context), context), context), context),
  cancelled: (order, context) => cancelOrder(payOrder(order, context), context),
};

/**
 * An order in the status that is asked for, brought there by commands through `decideOrder`: never rows by hand.
 * @throws Error when its lines do not allow that (nothing in stock to prepare, a single unit to ship in part)
 */
export function anOrder(plan: OrderPlan = {}): Order {
  const context = plan.context ?? testContext({ ids: `${plan.id ?? 'order-1'}-` });
  const { order } = placeTestOrder({ ...plan, context });
  return REACH[plan.at ?? 'awaiting_payment'](order, context);
}
