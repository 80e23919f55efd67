import { findLine } from '../order-figures.ts';
import { refuse } from '../refusal.ts';
import { checkUnits } from './cancellation.ts';
import { type Decider, decline, propose } from './decider.ts';

/** The largest parcel that any of the store's carriers takes: 30 kg (facts of Japan Post). */
export const LARGEST_PARCEL_GRAMS = 30_000;

export const claimForProcessing: Decider<'claim_for_processing'> = (_order, { runId }) =>
  propose({ type: 'order_claimed', runId });

export const prepareShipment: Decider<'prepare_shipment'> = (order, { lines, packedGrams }, context) => {
  const refusal = checkUnits(order, lines, 'SHP-1');
  if (refusal) return decline(refusal);
  const missing = lines.find(({ lineId }) => findLine(order, lineId)?.supply !== 'available');
  if (missing) return decline(refuse('line_not_available', 'SHP-1', null, {}, 'lines'));
  if (!Number.isSafeInteger(packedGrams) || packedGrams < 1 || packedGrams > LARGEST_PARCEL_GRAMS) {
    return decline(refuse('parcel_too_heavy', 'SHP-1', 'check_input', { most: LARGEST_PARCEL_GRAMS }, 'packedGrams'));
  }
  return propose({
    type: 'shipment_prepared',
    shipmentId: context.newId('shipment'),
    method: order.frozenPostage.method,
    lines,
    packedGrams,
  });
};

/** SHP-2: a tracked parcel leaves with a number that passes its check digit, or not at all. */
export const shipShipment: Decider<'ship'> = (order, { shipmentId, trackingNumber }, context) => {
  const shipment = order.shipments.find((candidate) => candidate.id === shipmentId);
  if (!shipment) return decline(refuse('shipment_unknown', 'SHP-1', null, {}, 'shipmentId'));
  if (shipment.status !== 'preparing') return decline(refuse('shipment_gone', 'POL-3', null, {}, 'shipmentId'));
  const tracking = context.checkTracking(shipment.method, trackingNumber);
  if (!tracking.ok) return decline(refuse(tracking.code, 'SHP-2', 'check_input', {}, 'trackingNumber'));
  return propose({ type: 'shipment_shipped', shipmentId, trackingNumber: tracking.number });
};
