import { order, shipment, type Tx, writeTransaction } from '@toriyose/db';
import {
  addMs,
  DAY_MS,
  type Instant,
  type Order,
  staffRefusal,
  TRACKING_NUMBER_REUSED_AFTER_DAYS,
} from '@toriyose/domain';
import { and, desc, eq, gte, ne } from 'drizzle-orm';
import { Refused } from '../order/refused.ts';
import type { Services } from '../services/services.ts';
import { changeAsStaff, loadSeenOrder, type SeenOrder } from './run-staff-command.ts';

export interface Departure {
  readonly shipmentId: string;
  /** As typed or scanned; empty for a method without one. */
  readonly trackingNumber: string;
  /** C20: "it is the number on this label, although it was used before". */
  readonly confirmDuplicate: boolean;
}

/**
 * SHP-1, SHP-2: the box has left. A number that another parcel had within a year is asked about once.
 * @throws NotFound, or Refused; nothing has changed then
 */
export async function ship(services: Services, staffId: string, seen: SeenOrder, departure: Departure): Promise<Order> {
  const { shipmentId, trackingNumber, confirmDuplicate } = departure;
  const shipped = await writeTransaction(services.db, async (tx) => {
    const before = await loadSeenOrder(tx, seen);
    const after = await changeAsStaff(tx, services, staffId, before, { action: 'ship', shipmentId, trackingNumber });
    if (!confirmDuplicate) await refuseUsedNumber(tx, after, shipmentId, services.clock.now());
    return after;
  });
  services.wakeWorker();
  return shipped;
}

/** Looks after the order itself has accepted the number, so that it is compared in the form in which it is stored. */
async function refuseUsedNumber(tx: Tx, shipped: Order, shipmentId: string, now: Instant): Promise<void> {
  const number = shipped.shipments.find(({ id }) => id === shipmentId)?.trackingNumber;
  if (!number) return;
  const [other] = await tx
    .select({ orderNumber: order.number })
    .from(shipment)
    .innerJoin(order, eq(order.id, shipment.orderId))
    .where(
      and(
        eq(shipment.trackingNumber, number),
        ne(shipment.id, shipmentId),
        gte(shipment.shippedAt, addMs(now, -TRACKING_NUMBER_REUSED_AFTER_DAYS * DAY_MS)),
      ),
    )
    .orderBy(desc(shipment.shippedAt))
    .limit(1);
  if (other) throw new Refused(staffRefusal({ code: 'tracking_number_used', orderNumber: other.orderNumber }));
}
