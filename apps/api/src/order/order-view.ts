import type { DatabaseReader, MailDelivery } from '@toriyose/db';
import { email, orderEvent } from '@toriyose/db';
import {
  type ActionOffer,
  type ActorKind,
  availableActions,
  type Bilingual,
  captured,
  due,
  type EventType,
  eventWords,
  findCountry,
  type Instant,
  isShippingMethod,
  itemsTotal,
  lineSlip,
  lineStatus,
  type MailTemplate,
  nextRunSlot,
  type Order,
  type OrderEvent,
  type OrderLine,
  openQuantity,
  owed,
  type RefusalView,
  refundCommitted,
  refunded,
  refusalView,
  SHIPPING_METHOD_FACTS,
  type Shipment,
  subtractYen,
  trackingUrl,
} from '@toriyose/domain';
import { asc, desc, eq } from 'drizzle-orm';
import type { Services } from '../services/services.ts';
import { PAYPAL } from './actors.ts';
import { isRouteClosed } from './store-order-context.ts';

/** More than any real order has; a page shows the newest. */
const LONGEST_TIMELINE = 300;
const MOST_MAILS = 50;

/** ORD-3: an offer as screens get it: the refusal in words. */
export type OfferView = Pick<ActionOffer, 'action' | 'lineId' | 'refundId'> &
  (
    | Pick<Extract<ActionOffer, { allowed: true }>, 'allowed' | 'rule' | 'until' | 'most'>
    | { readonly allowed: false; readonly refusal: RefusalView }
  );

/** Who did it, as a person would say: news from PayPal is PayPal's. */
export type TimelineAuthor = ActorKind | 'paypal';

export interface TimelineEntry {
  readonly at: Instant;
  readonly by: TimelineAuthor;
  readonly type: EventType;
  /** A delay or a failure: somebody has to know. */
  readonly isTrouble: boolean;
  readonly words: Bilingual;
}

export interface MailEntry {
  readonly at: Instant;
  readonly template: MailTemplate;
  readonly subject: string | null;
  readonly to: string;
  /** Null while it waits to be sent. */
  readonly delivery: MailDelivery | null;
}

/** ORD-2: everything that the order page shows, for the customer or for staff. */
export type OrderView = Awaited<ReturnType<typeof viewOrder>>;

export async function viewOrder(services: Services, order: Order, by: 'customer' | 'staff') {
  const now = services.clock.now();
  const { values } = await services.settings();
  const nextRun = nextRunSlot(now, values.calendar);
  const routeClosed = isRouteClosed(order.frozenPostage, now);
  const offers = availableActions(order, by, { now, nextRunAt: nextRun.at, routeClosed });
  return {
    number: order.number,
    version: order.version,
    status: order.status,
    placedAt: order.placedAt,
    paymentDueAt: order.paymentDueAt,
    now,
    nextRunAt: nextRun.at,
    policy: order.policy,
    customer: { name: order.customerName, email: order.customerEmail, language: order.language },
    shipTo: { ...order.shipTo, countryName: countryName(order.shipTo.country) },
    method: methodView(order.frozenPostage.method),
    lines: order.lines.map(viewLine),
    figures: viewFigures(order),
    payments: order.payments.map(({ id, amount, status, requestedAt, capturedAt }) => ({
      id,
      amount,
      status,
      requestedAt,
      capturedAt,
    })),
    refunds: order.refunds.map(({ id, amount, status, requestedAt, completedAt }) => ({
      id,
      amount,
      status,
      requestedAt,
      completedAt,
    })),
    shipments: order.shipments.map((shipment) => viewShipment(shipment, order.language)),
    offers: offers.map(viewOffer),
    timeline: await loadTimeline(services.db, order),
    mails: await loadMails(services.db, order.id),
  };
}

const viewOffer = (offer: ActionOffer): OfferView =>
  offer.allowed ? offer : { ...offer, refusal: refusalView(offer.refusal) };

const viewLine = (line: OrderLine) => ({
  id: line.id,
  catalogueNumber: line.catalogueNumber,
  slug: line.slug,
  picture: line.picture,
  name: line.name,
  unitPrice: line.unitPrice,
  quantity: line.quantity,
  quantityCancelled: line.quantityCancelled,
  quantityShipped: line.quantityShipped,
  open: openQuantity(line),
  status: lineStatus(line),
  promised: line.promised,
  expected: line.expected,
  slip: lineSlip(line),
});

const viewFigures = (order: Order) => ({
  items: itemsTotal(order),
  postage: order.postage,
  total: owed(order),
  paid: captured(order),
  refunded: refunded(order),
  refundUnderWay: subtractYen(refundCommitted(order), refunded(order)),
  due: due(order),
});

const countryName = (code: string): Bilingual => findCountry(code)?.name ?? { en: code, ja: code };

/** A method that the store no longer knows keeps its code as its name. */
function methodView(code: string) {
  if (!isShippingMethod(code)) return { code, name: { en: code, ja: code }, deliveryTime: null, tracked: false };
  const { name, deliveryTime, tracked } = SHIPPING_METHOD_FACTS[code];
  return { code, name, deliveryTime: { en: deliveryTime.en, ja: deliveryTime.ja }, tracked };
}

const viewShipment = (shipment: Shipment, language: Order['language']) => ({
  id: shipment.id,
  status: shipment.status,
  method: methodView(shipment.method),
  lines: shipment.lines,
  packedGrams: shipment.packedGrams,
  trackingNumber: shipment.trackingNumber,
  trackingUrl: shipment.trackingNumber && trackingUrl(shipment.trackingNumber, language),
  preparedAt: shipment.preparedAt,
  shippedAt: shipment.shippedAt,
});

const TROUBLES: readonly EventType[] = ['payment_failed', 'refund_failed'];

const isTrouble = (event: OrderEvent): boolean =>
  event.type === 'availability_revised'
    ? event.supply === 'delayed' || event.supply === 'unobtainable'
    : TROUBLES.includes(event.type);

/** The newest entries, oldest first. */
async function loadTimeline(db: DatabaseReader, order: Order): Promise<TimelineEntry[]> {
  const rows = await db
    .select({ at: orderEvent.at, kind: orderEvent.actorKind, actorId: orderEvent.actorId, event: orderEvent.data })
    .from(orderEvent)
    .where(eq(orderEvent.orderId, order.id))
    .orderBy(desc(orderEvent.version), desc(orderEvent.position))
    .limit(LONGEST_TIMELINE);
  return rows.reverse().flatMap(({ at, kind, actorId, event }): TimelineEntry[] => {
    const words = eventWords(event, order);
    if (words === null) return [];
    const by = kind === PAYPAL.kind && actorId === PAYPAL.id ? 'paypal' : kind;
    return [{ at, by, type: event.type, isTrouble: isTrouble(event), words }];
  });
}

const loadMails = (db: DatabaseReader, orderId: string): Promise<MailEntry[]> =>
  db
    .select({
      at: email.createdAt,
      template: email.template,
      subject: email.subject,
      to: email.to,
      delivery: email.delivery,
    })
    .from(email)
    .where(eq(email.orderId, orderId))
    .orderBy(asc(email.createdAt), asc(email.id))
    .limit(MOST_MAILS);
