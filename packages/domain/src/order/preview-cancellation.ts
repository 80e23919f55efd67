import { addYen, subtractYen, timesYen, type Yen } from '../money/yen.ts';
import { decideOrder } from './decide-order.ts';
import type { LineQuantity, Order } from './order.ts';
import type { OrderContext } from './order-context.ts';
import { findLine, owed, refundCommitted } from './order-figures.ts';
import type { Actor } from './order-status.ts';
import type { Refusal } from './refusal.ts';

/** POL-5: the exact figures of a cancellation, shown before it is confirmed. All in yen. */
export interface CancellationPreview {
  readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly amount: Yen }[];
  readonly itemsAmount: Yen;
  readonly postageBefore: Yen;
  readonly postageAfter: Yen;
  /** What goes back to the customer; less than items and postage while nothing was paid yet. */
  readonly refund: Yen;
  readonly totalAfter: Yen;
  readonly cancelsOrder: boolean;
}

export type PreviewResult =
  | { readonly ok: true; readonly preview: CancellationPreview }
  | { readonly ok: false; readonly refusal: Refusal };

/** Decides the cancellation without saving it: the preview and the deed cannot differ, they are the same decision. */
export function previewCancellation(
  order: Order,
  lines: readonly LineQuantity[],
  actor: Actor,
  context: OrderContext,
): PreviewResult {
  const decision = decideOrder(
    order,
    { action: 'cancel_lines', lines, reason: 'changed_mind', note: 'preview' },
    actor,
    context,
  );
  if (!decision.ok) return decision;
  const priced = lines.map(({ lineId, quantity }) => {
    const line = findLine(order, lineId);
    if (!line) throw new Error('A cancellation was allowed for a line that the order does not have');
    return { lineId, quantity, amount: timesYen(line.unitPrice, quantity) };
  });
  return {
    ok: true,
    preview: {
      lines: priced,
      itemsAmount: addYen(...priced.map((line) => line.amount)),
      postageBefore: order.postage,
      postageAfter: decision.order.postage,
      refund: subtractYen(refundCommitted(decision.order), refundCommitted(order)),
      totalAfter: owed(decision.order),
      cancelsOrder: decision.order.status === 'cancelled',
    },
  };
}
