import { insertOrder, loadOrder, user, writeTransaction } from '@toriyose/db';
import {
  type Actor,
  instant,
  jstDateOf,
  livePayment,
  makeOrderNumber,
  type Order,
  type OrderCommand,
  packedGrams,
  parseExpectedDate,
  placeOrder,
  quotePostage,
  type StaffRole,
  yen,
} from '@toriyose/domain';
import { openTestShop, type TestShop } from '../checkout/shop-fixture.ts';
import { CLOCK, customerActor, PAYPAL } from '../order/actors.ts';
import { runOrderCommand } from '../order/run-order-command.ts';
import { appRouter } from '../router.ts';
import type { Services } from '../services/services.ts';

/** For tests: a shop with two items, whose orders come about by commands and whose staff call procedures. */
export interface BackOffice {
  readonly shop: TestShop;
  readonly services: Services;
  /** Procedures as somebody of that role asks; null: a signed-in customer. */
  readonly as: (role: StaffRole | null, id?: string) => Caller;
  readonly addPerson: (id: string, name: string) => Promise<void>;
  readonly order: (plan?: OrderPlan) => Promise<Order>;
  readonly reload: (order: Pick<Order, 'id'>) => Promise<Order>;
}

export type Caller = ReturnType<typeof appRouter.createCaller>;

export interface OrderPlan {
  readonly customerId?: string;
  readonly country?: string;
  /** Default: EMS. */
  readonly method?: 'ems' | 'small_packet_air';
  readonly paid?: boolean;
  /** Default: one figure in stock (¥5,000, 400 g), one book on order for 10 December 2026 (¥3,000, 600 g). */
  readonly lines?: readonly ('figure' | 'book')[];
  readonly quantity?: number;
}

export const STAFF_ID = 'staff-1';
export const CUSTOMER_ID = 'customer-1';

const GOODS = {
  figure: { unitPrice: yen(5_000), unitGrams: 400, supply: 'available', promised: '2026-11-24' },
  book: { unitPrice: yen(3_000), unitGrams: 600, supply: 'on_order', promised: '2026-12-10' },
} as const;

export async function openBackOffice(): Promise<BackOffice> {
  const shop = await openTestShop();
  const { services } = shop;
  await shop.stock('figure', { availability: { kind: 'in_stock', quantity: 100_000 } });
  await shop.stock('book', { availability: { kind: 'in_stock', quantity: 100_000 } });
  const addPerson = (id: string, name: string): Promise<void> => insertPerson(services, id, name);
  await addPerson(STAFF_ID, 'Aoi Tanaka');
  await addPerson(CUSTOMER_ID, 'Camille Martin');
  return {
    shop,
    services,
    addPerson,
    as: (role, id = STAFF_ID) => callAs(services, role, id),
    order: (plan = {}) => makeOrder(services, plan),
    reload: ({ id }) => mustLoad(services, id),
  };
}

async function insertPerson({ db, clock }: Services, id: string, name: string): Promise<void> {
  const at = new Date(clock.now());
  await db.insert(user).values({ id, name, email: `${id}@example.com`, createdAt: at, updatedAt: at });
}

function callAs(services: Services, staffRole: StaffRole | null, id: string): Caller {
  const customer = { id, name: 'Aoi Tanaka', email: `${id}@example.com`, emailVerified: true, timeZone: 'Asia/Tokyo' };
  return appRouter.createCaller({
    services,
    requestId: 'request',
    visitor: { customer: { ...customer, language: 'en' }, staffRole, cartToken: null, language: 'en' },
    clientAddress: '192.0.2.1',
    headers: new Headers(),
    setCookie: () => {},
    appendHeader: () => {},
  });
}

async function mustLoad({ db }: Services, id: string): Promise<Order> {
  const found = await loadOrder(db, { id });
  if (!found) throw new Error(`There is no order ${id}`);
  return found;
}

async function makeOrder(services: Services, plan: OrderPlan): Promise<Order> {
  const placed = await place(services, plan);
  return plan.paid === false ? placed : pay(services, placed);
}

async function place(services: Services, plan: OrderPlan): Promise<Order> {
  const { customerId = CUSTOMER_ID, country = 'FR', method = 'ems', lines = ['figure', 'book'], quantity = 1 } = plan;
  const now = services.clock.now();
  const goods = lines.reduce((sum, kind) => sum + GOODS[kind].unitGrams * quantity, 0);
  // A closed route still has prices: those of the day before it closed.
  const quote = quotePostage({ method, country, grams: packedGrams(goods), on: jstDateOf(now), closedRoutes: [] });
  if (!quote.ok) throw new Error(`No postage: ${quote.code}`);
  const { order, events } = placeOrder({
    id: services.newId(),
    number: makeOrderNumber(services.randomBelow),
    paymentId: services.newId(),
    customer: { id: customerId, name: 'Camille Martin', email: `${customerId}@example.com`, language: 'en' },
    shipTo: {
      recipient: 'Camille Martin',
      line1: '12 rue des Lilas',
      line2: '',
      city: 'Lyon',
      region: '',
      postalCode: '69003',
      country,
      phone: '+33 4 72 00 00 00',
    },
    frozenPostage: { method, country, rateTableId: quote.rateTableId },
    postage: quote.postage,
    policy: { version: 1, delayCancelAfterDays: 21, paymentHoldDays: 3 },
    lines: lines.map((kind) => orderLine(services.newId(), kind, quantity)),
    now,
  });
  return writeTransaction(services.db, (tx) =>
    insertOrder(tx, {
      after: order,
      events,
      mail: null,
      actor: customerActor(customerId),
      at: now,
      newId: services.newId,
      checkoutKey: order.id,
    }),
  );
}

function orderLine(id: string, kind: 'figure' | 'book', quantity: number) {
  const { promised, ...goods } = GOODS[kind];
  return {
    id,
    itemId: kind,
    catalogueNumber: `CJ-${kind}`,
    slug: kind,
    picture: kind,
    name: { en: kind, ja: `${kind}（日本語）` },
    hsCode: '950300',
    originCountry: 'JP',
    quantity,
    ...goods,
    promised: parseExpectedDate(promised) ?? null,
  };
}

/** As the system carries out a command that news or the clock brings. */
export const tell = (services: Services, order: Pick<Order, 'id'>, command: OrderCommand, actor: Actor = PAYPAL) =>
  runOrderCommand(services, { id: order.id }, command, actor);

/** Opened, approved and captured, as PayPal tells it. */
async function pay(services: Services, order: Order): Promise<Order> {
  const payment = livePayment(order);
  if (!payment) throw new Error('This order waits for no payment');
  const { id: paymentId, amount } = payment;
  await tell(services, order, {
    action: 'open_payment',
    paymentId,
    providerOrderId: `PP-${paymentId}`,
    approveUrl: 'https://paypal.example/approve',
    expiresAt: instant(services.clock.now() + 3_600_000),
  });
  await tell(services, order, { action: 'approve_payment', paymentId });
  return tell(services, order, { action: 'record_capture', paymentId, captureId: `C-${paymentId}`, amount });
}

/** Everything that is still on order has arrived. */
export async function receiveAll(services: Services, order: Order): Promise<Order> {
  let current = order;
  for (const { id: lineId } of order.lines) {
    const command = { action: 'revise_availability', lineId, supply: 'available', expected: null } as const;
    current = await tell(services, order, { ...command, source: 'test' }, CLOCK);
  }
  return current;
}

export const seen = ({ number, version }: Pick<Order, 'number' | 'version'>) => ({ number, version });
