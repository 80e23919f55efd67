import {
  captured,
  type ExpectedDate,
  itemsTotal,
  keptQuantity,
  type Order,
  type OrderLine,
  owed,
  type Payment,
  type Refund,
  refundCommitted,
  type Shipment,
} from '@toriyose/domain';
import type { order, orderLine, payment, refund, shipment, shipmentLine } from '../schema/index.ts';

/** The order's own row, without what never changes; totals are recomputed from its parts every time. */
export function orderFigures(from: Order) {
  return {
    version: from.version,
    status: from.status,
    shipTo: from.shipTo,
    shipCountry: from.frozenPostage.country,
    method: from.frozenPostage.method,
    rateTableId: from.frozenPostage.rateTableId,
    itemsYen: itemsTotal(from),
    postageYen: from.postage,
    totalYen: owed(from),
    capturedYen: captured(from),
    refundYen: refundCommitted(from),
    unitCount: from.lines.reduce((sum, line) => sum + keptQuantity(line), 0),
    claimedByRun: from.claimedByRun,
    paymentDueAt: from.paymentDueAt,
  } satisfies Partial<typeof order.$inferInsert>;
}

const promisedColumns = (date: ExpectedDate) => ({
  promisedPrecision: date?.precision ?? null,
  promisedStart: date?.start ?? null,
  promisedEnd: date?.end ?? null,
});

export const expectedColumns = (date: ExpectedDate) => ({
  expectedPrecision: date?.precision ?? null,
  expectedStart: date?.start ?? null,
  expectedEnd: date?.end ?? null,
});

export function lineRow(orderId: string, position: number, line: OrderLine): typeof orderLine.$inferInsert {
  const { unitPrice, promised, expected, ...facts } = line;
  return {
    ...facts,
    orderId,
    position,
    unitPriceYen: unitPrice,
    ...promisedColumns(promised),
    ...expectedColumns(expected),
  };
}

export function paymentRow(orderId: string, position: number, from: Payment): typeof payment.$inferInsert {
  const { amount, captured: capturedYen, ...facts } = from;
  return { ...facts, orderId, position, amountYen: amount, capturedYen };
}

export function refundRow(orderId: string, position: number, from: Refund): typeof refund.$inferInsert {
  const { amount, ...facts } = from;
  return { ...facts, orderId, position, amountYen: amount };
}

export function shipmentRow(orderId: string, position: number, from: Shipment): typeof shipment.$inferInsert {
  const { lines: _, ...facts } = from;
  return { ...facts, orderId, position };
}

export const shipmentLineRows = (from: Shipment): (typeof shipmentLine.$inferInsert)[] =>
  from.lines.map(({ lineId, quantity }) => ({ shipmentId: from.id, orderLineId: lineId, quantity }));
