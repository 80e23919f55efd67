import { loadOrder, writeTransaction } from '@toriyose/db';
import { type CancellationPreview, type LineQuantity, type Order, previewCancellation, refuse } from '@toriyose/domain';
import { staffActor } from '../order/actors.ts';
import type { ConfirmedFigures } from '../order/cancel-lines.ts';
import { NotFound, Refused } from '../order/refused.ts';
import { storeOrderContext } from '../order/store-order-context.ts';
import type { Services } from '../services/services.ts';
import { changeAsStaff, loadSeenOrder, type SeenOrder } from './run-staff-command.ts';

/**
 * POL-4, POL-5: what the customer would get back.
 * @throws NotFound, or Refused when these units cannot be cancelled now
 */
export async function previewStaffCancellation(
  services: Services,
  staffId: string,
  number: string,
  lines: readonly LineQuantity[],
): Promise<CancellationPreview> {
  const order = await loadOrder(services.db, { number });
  if (!order) throw new NotFound('order');
  return preview(services, staffId, order, lines);
}

function preview(
  { clock, newId }: Services,
  staffId: string,
  order: Order,
  lines: readonly LineQuantity[],
): CancellationPreview {
  const result = previewCancellation(order, lines, staffActor(staffId), storeOrderContext(clock.now(), newId));
  if (!result.ok) throw new Refused(result.refusal);
  return result.preview;
}

export interface StaffCancellation {
  readonly lines: readonly LineQuantity[];
  /** POL-4: the reason, in words that the customer will read. */
  readonly note: string;
  /** What the preview said. */
  readonly shown: ConfirmedFigures;
}

/**
 * POL-4: cancels lines for the customer, with a reason, if the figures are still those that were shown.
 * @throws NotFound, or Refused
 */
export async function cancelForCustomer(
  services: Services,
  staffId: string,
  seen: SeenOrder,
  { lines, note, shown }: StaffCancellation,
): Promise<Order> {
  const order = await writeTransaction(services.db, async (tx) => {
    const before = await loadSeenOrder(tx, seen);
    const { refund, totalAfter } = preview(services, staffId, before, lines);
    if (refund !== shown.refund || totalAfter !== shown.totalAfter) {
      throw new Refused(refuse('figures_changed', 'POL-5', 'check_input'));
    }
    return changeAsStaff(tx, services, staffId, before, { action: 'cancel_lines', lines, reason: 'staff', note });
  });
  services.wakeWorker();
  return order;
}
