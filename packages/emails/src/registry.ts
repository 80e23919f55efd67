import type { MailTemplate } from '@toriyose/domain';
import type { MailData, TemplateFor } from './mail-template.ts';
import { confirmAddress } from './templates/confirm-address.tsx';
import { orderCancelled } from './templates/order-cancelled.tsx';
import { orderChanged } from './templates/order-changed.tsx';
import { orderReceived } from './templates/order-received.tsx';
import { orderShipped } from './templates/order-shipped.tsx';
import { refundMade } from './templates/refund-made.tsx';

/** MAIL-1: the template of every notification. A `MailTemplate` without one does not compile. */
export const TEMPLATES: { readonly [T in MailTemplate]: TemplateFor<MailData[T]> } = {
  confirm_address: confirmAddress,
  order_received: orderReceived,
  order_changed: orderChanged,
  order_cancelled: orderCancelled,
  refund_made: refundMade,
  order_shipped: orderShipped,
};
