import {
  cart,
  cartLine,
  type Database,
  insertOrder,
  isCheckViolation,
  isUniqueViolation,
  loadOrder,
  type Tx,
  writeTransaction,
} from '@toriyose/db';
import {
  type CheckoutRefusal,
  checkoutRefusal,
  placeOrder as decidePlacement,
  type Instant,
  makeOrderNumber,
  ORDER_MAX_TOTAL,
  type PlacedOrderInput,
  type PostalAddress,
  type PricedCart,
  postageRefusalWords,
  priceCart,
  type ShippingMethod,
  type Yen,
} from '@toriyose/domain';
import { eq, inArray } from 'drizzle-orm';
import { addAddress, findAddress } from '../account/address-book.ts';
import { ownedBy } from '../cart/cart-owner.ts';
import { findCartEntries } from '../cart/find-cart.ts';
import { customerActor } from '../order/actors.ts';
import { Refused } from '../order/refused.ts';
import type { Services, StoredSettings } from '../services/services.ts';
import type { CurrentCustomer } from '../session/visitor.ts';
import { figuresKey } from './quote-view.ts';

type PlacingParts = Pick<Services, 'db' | 'clock' | 'newId' | 'randomBelow' | 'settings'>;

export interface Checkout {
  /** Made once when the checkout begins; every repetition sends the same (SHOP-5). */
  readonly checkoutKey: string;
  readonly address: /** An entry of the address book. */
    | { readonly kind: 'booked'; readonly id: string }
    | { readonly kind: 'new'; readonly address: PostalAddress; readonly save: boolean };
  readonly method: ShippingMethod;
  /** What the customer saw and agreed to (P17). */
  readonly expectedTotalYen: Yen;
  readonly figuresKey: string;
}

export interface PlacedCheckout {
  readonly orderId: string;
  readonly orderNumber: string;
}

const ATTEMPTS = 5;

/**
 * SHOP-5: turns the customer's cart into an order, once for each checkout key: an order that is there already is the
 * answer. Everything is read and computed anew; stock is reserved, and the ordered lines leave the cart, in the same
 * transaction.
 * @throws Refused; nothing is ordered then
 */
export async function placeOrder(
  services: PlacingParts,
  customer: CurrentCustomer,
  checkout: Checkout,
): Promise<PlacedCheckout> {
  // Two customers may by chance, or on a shared computer, bring the same key.
  const checkoutKey = `${customer.id}:${checkout.checkoutKey}`;
  const settings = await services.settings();
  return retryCollisions(services.db, async (tx) => {
    const known = await loadOrder(tx, { checkoutKey, customerId: customer.id });
    if (known) return { orderId: known.id, orderNumber: known.number };
    return placeNewOrder(tx, { services, settings, customer, checkout: { ...checkout, checkoutKey } });
  });
}

/** An order number that is taken is drawn again; a stock count that moved, or a twin of this checkout, is read again. */
async function retryCollisions<T>(db: Database, run: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeTransaction(db, run);
    } catch (error) {
      if (attempt >= ATTEMPTS || !isCollision(error)) throw error;
    }
  }
}

const isCollision = (error: unknown): boolean =>
  isUniqueViolation(error, 'order.number') ||
  isUniqueViolation(error, 'order.checkout_key') ||
  isCheckViolation(error, 'item_not_oversold');

interface Placing {
  readonly services: PlacingParts;
  readonly settings: StoredSettings;
  readonly customer: CurrentCustomer;
  readonly checkout: Checkout;
}

async function placeNewOrder(tx: Tx, placing: Placing): Promise<PlacedCheckout> {
  const { services, settings, customer, checkout } = placing;
  const now = services.clock.now();
  const shipTo = await findShipTo(tx, placing);
  const entries = await findCartEntries(tx, { customerId: customer.id });
  const { calendar } = settings.values;
  const priced = priceCart({ entries, country: shipTo.country, method: checkout.method, now, calendar });
  const { order, events } = decidePlacement(orderInput(placing, priced, checkChosen(placing, priced), shipTo, now));
  await insertOrder(tx, {
    after: order,
    events,
    mail: null,
    actor: customerActor(customer.id),
    at: now,
    newId: services.newId,
    checkoutKey: checkout.checkoutKey,
  });
  await emptyCart(tx, customer.id, now);
  return { orderId: order.id, orderNumber: order.number };
}

const refuse = (refusal: CheckoutRefusal): never => {
  throw new Refused(checkoutRefusal(refusal));
};

async function findShipTo(tx: Tx, { services, customer, checkout: { address } }: Placing): Promise<PostalAddress> {
  if (address.kind === 'new') {
    const entry = { label: '', isDefault: false, address: address.address };
    if (address.save) await addAddress(tx, services, customer.id, entry);
    return address.address;
  }
  const booked = await findAddress(tx, customer.id, address.id);
  if (!booked) return refuse({ code: 'address_unknown' });
  // The copy holds what a label needs and nothing that belongs to the book.
  const { id: _id, label: _label, isDefault: _isDefault, version: _version, ...shipTo } = booked;
  return shipTo;
}

/** Everything that speaks against this cart today, then what differs from what the customer saw. */
function checkChosen({ settings, checkout }: Placing, cart: PricedCart): NonNullable<PricedCart['chosen']> {
  if (cart.lines.length === 0) refuse({ code: 'cart_empty' });
  const items = cart.lines.flatMap(({ name, problem }) => (problem ? [{ name, problem }] : []));
  if (items.length > 0) refuse({ code: 'items_unavailable', items });
  const { chosen, total } = cart;
  if (chosen === null || total === null) return refuse(methodRefusal(cart, checkout.method));
  if (total > ORDER_MAX_TOTAL) refuse({ code: 'total_too_large' });
  const { expectedTotalYen: expected } = checkout;
  if (total !== expected || figuresKey(cart, settings.values.policy) !== checkout.figuresKey) {
    refuse({ code: 'figures_changed', expected, total });
  }
  return chosen;
}

function methodRefusal(cart: PricedCart, method: ShippingMethod): CheckoutRefusal {
  const quote = cart.methods.find((candidate) => candidate.method === method)?.quote;
  if (!quote || quote.ok) throw new Error(`A method that is offered was not chosen: ${method}`);
  return { code: 'method_not_offered', reason: postageRefusalWords(quote) };
}

function orderInput(
  { services, settings, customer }: Placing,
  cart: PricedCart,
  { method, offer }: NonNullable<PricedCart['chosen']>,
  shipTo: PostalAddress,
  now: Instant,
): PlacedOrderInput {
  const { delayCancelAfterDays, paymentHoldDays } = settings.values.policy;
  return {
    id: services.newId(),
    number: makeOrderNumber(services.randomBelow),
    paymentId: services.newId(),
    customer: { id: customer.id, name: customer.name, email: customer.email, language: customer.language },
    shipTo,
    frozenPostage: { method, country: shipTo.country, rateTableId: offer.rateTableId },
    postage: offer.postage,
    policy: { version: settings.version, delayCancelAfterDays, paymentHoldDays },
    lines: cart.lines.map(
      ({ amount: _amount, availability: _kind, dimensions: _size, problem: _problem, ...line }) => ({
        id: services.newId(),
        ...line,
      }),
    ),
    now,
  };
}

/** All lines were ordered: they were read in this transaction. */
async function emptyCart(tx: Tx, customerId: string, at: Instant): Promise<void> {
  const theirs = tx.select({ id: cart.id }).from(cart).where(ownedBy({ customerId }));
  await tx.delete(cartLine).where(inArray(cartLine.cartId, theirs));
  await tx.update(cart).set({ updatedAt: at }).where(eq(cart.customerId, customerId));
}
