import { addYen, timesYen, type Yen } from '../money/yen.ts';
import type { ExpectedDate } from '../time/date-window.ts';
import { addMs, DAY_MS, type Instant } from '../time/instant.ts';
import { applyOrderEvents } from './apply.ts';
import type { Bilingual, FrozenPostage, Language, Order, OrderPolicy, PostalAddress } from './order.ts';
import type { OrderEvent } from './order-event.ts';
import { owed } from './order-figures.ts';

/** A line whose price, weight and promise the server has just read from the catalogue. */
export interface PricedLine {
  readonly id: string;
  readonly itemId: string;
  readonly catalogueNumber: string;
  readonly slug: string;
  readonly picture: string;
  readonly name: Bilingual;
  readonly unitPrice: Yen;
  readonly unitGrams: number;
  readonly hsCode: string;
  readonly originCountry: string;
  readonly quantity: number;
  readonly supply: 'available' | 'on_order';
  /** AVL-2: the promise; null when the customer is told that the date is unknown. */
  readonly promised: ExpectedDate;
}

/** Everything that is copied into an order. Nothing later looks back at the catalogue or the address book. */
export interface PlacedOrderInput {
  readonly id: string;
  readonly number: string;
  readonly paymentId: string;
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly language: Language;
  };
  readonly shipTo: PostalAddress;
  readonly frozenPostage: FrozenPostage;
  readonly postage: Yen;
  readonly policy: OrderPolicy;
  readonly lines: readonly PricedLine[];
  readonly now: Instant;
}

export interface PlacedOrder {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}

/**
 * The first state of an order: unpaid, with one payment of the whole sum asked for.
 * @throws RangeError when there are no lines or a quantity is not a positive whole number: callers validate before
 */
export function placeOrder(input: PlacedOrderInput): PlacedOrder {
  if (
    input.lines.length === 0 ||
    input.lines.some((line) => !Number.isSafeInteger(line.quantity) || line.quantity < 1)
  ) {
    throw new RangeError('An order needs lines, each with a whole quantity of 1 or more');
  }
  const { customer, lines, now } = input;
  const empty: Order = {
    id: input.id,
    number: input.number,
    version: 0,
    customerId: customer.id,
    customerName: customer.name,
    customerEmail: customer.email,
    language: customer.language,
    status: 'awaiting_payment',
    placedAt: now,
    paymentDueAt: addMs(now, input.policy.paymentHoldDays * DAY_MS),
    policy: input.policy,
    shipTo: input.shipTo,
    frozenPostage: input.frozenPostage,
    postage: input.postage,
    claimedByRun: null,
    lines: lines.map((line) => ({ ...line, quantityCancelled: 0, quantityShipped: 0, expected: line.promised })),
    payments: [],
    refunds: [],
    shipments: [],
  };
  const itemsTotal = addYen(...lines.map((line) => timesYen(line.unitPrice, line.quantity)));
  const events: OrderEvent[] = [
    { type: 'order_placed', itemsTotal, postage: input.postage, total: owed(empty) },
    { type: 'payment_requested', paymentId: input.paymentId, amount: owed(empty) },
  ];
  return { order: applyOrderEvents(empty, events, now), events };
}
