import { loadOrder, writeTransaction } from '@toriyose/db';
import {
  type CancellationPreview,
  type LineQuantity,
  type Order,
  type OrderCommand,
  previewCancellation,
  refuse,
} from '@toriyose/domain';
import type { Services } from '../services/services.ts';
import { customerActor } from './actors.ts';
import { NotFound, Refused } from './refused.ts';
import { changeOrder } from './run-order-command.ts';
import { storeOrderContext } from './store-order-context.ts';

export interface OwnOrder {
  readonly number: string;
  readonly customerId: string;
}

/**
 * POL-5: the exact figures before anything is confirmed.
 * @throws NotFound, or Refused when these units cannot be cancelled now
 */
export async function previewOwnCancellation(
  services: Services,
  own: OwnOrder,
  lines: readonly LineQuantity[],
): Promise<CancellationPreview> {
  const order = await loadOrder(services.db, own);
  if (!order) throw new NotFound('order');
  return preview(services, order, lines);
}

function preview(services: Services, order: Order, lines: readonly LineQuantity[]): CancellationPreview {
  const context = storeOrderContext(services.clock.now(), services.newId);
  const result = previewCancellation(order, lines, customerActor(order.customerId), context);
  if (!result.ok) throw new Refused(result.refusal);
  return result.preview;
}

/** The figures of the preview that the customer confirmed, in yen. */
export type ConfirmedFigures = Pick<CancellationPreview, 'refund' | 'totalAfter'>;

/**
 * POL-1, POL-2: cancels what the customer confirmed, if the figures are still those that he saw (POL-5).
 * @throws NotFound, or Refused
 */
export async function cancelOwnLines(
  services: Services,
  own: OwnOrder,
  command: Extract<OrderCommand, { action: 'cancel_lines' }>,
  confirmed: ConfirmedFigures,
): Promise<Order> {
  const order = await writeTransaction(services.db, async (tx) => {
    const before = await loadOrder(tx, own);
    if (!before) throw new NotFound('order');
    const { refund, totalAfter } = preview(services, before, command.lines);
    if (refund !== confirmed.refund || totalAfter !== confirmed.totalAfter) {
      throw new Refused(refuse('figures_changed', 'POL-5'));
    }
    return changeOrder(tx, services, { id: before.id }, command, customerActor(own.customerId));
  });
  services.wakeWorker();
  return order;
}
