import {
  addMs,
  availableActions,
  captured,
  due,
  HOUR_MS,
  itemsTotal,
  lineSlip,
  lineStatus,
  type Order,
  type OrderStatus,
  openQuantity,
  owed,
  refundCommitted,
  refunded,
  refusalView,
  subtractYen,
} from '@toriyose/domain';
import { anOrder, type OrderPlan, TEST_NOW } from '@toriyose/domain/testing';
import type { OrderView } from './order-view.ts';

/** For tests: the next run is an hour away. */
export const NEXT_RUN_AT = addMs(TEST_NOW, HOUR_MS);

const METHOD = {
  code: 'ems',
  name: { en: 'EMS', ja: 'EMS' },
  deliveryTime: { en: 'usually 3 to 6 days', ja: '通常3〜6日' },
  tracked: true,
} as const;

const figuresOf = (order: Order): OrderView['figures'] => ({
  items: itemsTotal(order),
  postage: order.postage,
  total: owed(order),
  paid: captured(order),
  refunded: refunded(order),
  refundUnderWay: subtractYen(refundCommitted(order), refunded(order)),
  due: due(order),
});

const offersOf = (order: Order): OrderView['offers'] =>
  availableActions(order, 'customer', { now: TEST_NOW, nextRunAt: NEXT_RUN_AT, routeClosed: false }).map((offer) =>
    offer.allowed ? offer : { ...offer, refusal: refusalView(offer.refusal) },
  );

/** For tests: an order of the domain as the API gives it to its customer, without timeline and mails. */
export const viewOf = (order: Order): OrderView => ({
  number: order.number,
  version: order.version,
  status: order.status,
  placedAt: order.placedAt,
  paymentDueAt: order.paymentDueAt,
  now: TEST_NOW,
  nextRunAt: NEXT_RUN_AT,
  policy: order.policy,
  customer: { name: order.customerName, email: order.customerEmail, language: order.language },
  shipTo: { ...order.shipTo, countryName: { en: 'France', ja: 'フランス' } },
  method: METHOD,
  lines: order.lines.map((line) => ({
    ...line,
    open: openQuantity(line),
    status: lineStatus(line),
    slip: lineSlip(line),
  })),
  figures: figuresOf(order),
  payments: [...order.payments],
  refunds: [...order.refunds],
  shipments: order.shipments.map((shipment) => ({
    ...shipment,
    method: METHOD,
    lines: [...shipment.lines],
    trackingUrl: shipment.trackingNumber && `https://carrier.example/${shipment.trackingNumber}`,
  })),
  offers: offersOf(order),
  timeline: [],
  mails: [],
});

/** For tests: an order in that status, brought there by commands. */
export const viewAt = (at: OrderStatus, plan: Omit<OrderPlan, 'at'> = {}): OrderView =>
  viewOf(anOrder({ ...plan, at }));
