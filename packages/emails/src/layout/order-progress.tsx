import { type Language, ORDER_STATUS_WORDS, type OrderStatus } from '@toriyose/domain';
import type { ReactElement } from 'react';
import { paint, TYPE } from '../tokens.ts';

const STEPS = ['payment_completed', 'processing', 'shipped'] as const satisfies OrderStatus[];

/** How many of the steps are reached; null: the order is not on this way. */
const REACHED: Readonly<Record<OrderStatus, number | null>> = {
  awaiting_payment: 0,
  payment_completed: 1,
  processing: 2,
  preparing_shipment: 2,
  partly_shipped: 2,
  shipped: 3,
  cancelled: null,
};

/** Payment Completed → Processing → Shipped, with the present moment on it. In plain text the status alone. */
export function OrderProgress({
  status,
  language,
}: {
  readonly status: OrderStatus;
  readonly language: Language;
}): ReactElement | null {
  const reached = REACHED[status];
  if (reached === null) return null;
  return (
    <table
      data-text="skip"
      role="presentation"
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      border={0}
      style={{ margin: '4px 0 20px', tableLayout: 'fixed' }}
    >
      <tbody>
        <tr>
          {STEPS.map((step, index) => (
            <td
              key={step}
              {...paint(
                { text: index < reached ? 'ai' : 'faint', edge: index < reached ? 'ai' : 'line' },
                {
                  ...TYPE.detail,
                  fontSize: '13px',
                  fontWeight: index === reached - 1 ? 600 : 400,
                  borderTop: '4px solid',
                  padding: '6px 8px 0 0',
                  verticalAlign: 'top',
                },
              )}
            >
              {ORDER_STATUS_WORDS[step][language]}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
