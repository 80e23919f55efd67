import { INTENT_KINDS, MAIL_TEMPLATES, type Notification } from '@toriyose/domain';
import { check, index, integer, snakeCase, text } from 'drizzle-orm/sqlite-core';
import { LANGUAGES, user } from './auth.ts';
import { isNotNegative, oneOf } from './column-checks.ts';
import { instantColumn, yenColumn } from './column-types.ts';
import { order } from './order.ts';

/** Where a row of an outbox stands. `leased`: a worker has it; when the lease runs out, another may take it. */
export const OUTBOX_STATES = ['waiting', 'leased', 'done', 'abandoned', 'stuck'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

const outboxColumns = () => ({
  id: text().primaryKey(),
  /** What the provider knows this call by; the same for every attempt. */
  key: text().notNull().unique(),
  state: text({ enum: OUTBOX_STATES }).notNull(),
  /** Attempts begun. More than one means that an earlier outcome may be unknown: read before doing it again. */
  attempts: integer().notNull(),
  dueAt: instantColumn().notNull(),
  leaseOwner: text(),
  leaseUntil: instantColumn(),
  lastError: text(),
  createdAt: instantColumn().notNull(),
  doneAt: instantColumn(),
});

/** PAY-4: money to move at PayPal, written down in the transaction that decided it. */
export const intent = snakeCase.table(
  'intent',
  {
    ...outboxColumns(),
    kind: text({ enum: INTENT_KINDS }).notNull(),
    orderId: text()
      .notNull()
      .references(() => order.id, { onDelete: 'restrict' }),
    paymentId: text().notNull(),
    refundId: text(),
    amountYen: yenColumn().notNull(),
  },
  (t) => [
    check('intent_kind', oneOf(t.kind, INTENT_KINDS)),
    check('intent_state', oneOf(t.state, OUTBOX_STATES)),
    check('intent_amount', isNotNegative(t.amountYen)),
    index('intent_due_index').on(t.state, t.dueAt),
    index('intent_order_index').on(t.orderId),
    index('intent_payment_index').on(t.paymentId),
  ],
);

/** What became of a mail after the provider took it (webhooks). */
export const MAIL_DELIVERIES = [
  'sent',
  'delivered',
  'delayed',
  'bounced',
  'complained',
  'failed',
  'suppressed',
] as const;
export type MailDelivery = (typeof MAIL_DELIVERIES)[number];

/** MAIL-2: mail to leave. Rendered once, before the first attempt, and kept: a repeat is the same mail to the letter. */
export const email = snakeCase.table(
  'email',
  {
    ...outboxColumns(),
    template: text({ enum: MAIL_TEMPLATES }).notNull(),
    customerId: text().references(() => user.id, { onDelete: 'restrict' }),
    orderId: text().references(() => order.id, { onDelete: 'restrict' }),
    to: text().notNull(),
    language: text({ enum: LANGUAGES }).notNull(),
    notification: text({ mode: 'json' }).$type<Notification>().notNull(),
    /** When the first attempt began: the provider remembers its key for 24 hours from then (M02). */
    firstTriedAt: instantColumn(),
    /** 0 goes first: order mails overtake newsletters. */
    priority: integer().notNull(),
    subject: text(),
    html: text(),
    text: text(),
    providerId: text().unique(),
    delivery: text({ enum: MAIL_DELIVERIES }),
    deliveryAt: instantColumn(),
  },
  (t) => [
    check('email_template', oneOf(t.template, MAIL_TEMPLATES)),
    check('email_state', oneOf(t.state, OUTBOX_STATES)),
    check('email_language', oneOf(t.language, LANGUAGES)),
    check('email_delivery', oneOf(t.delivery, MAIL_DELIVERIES)),
    check('email_priority', isNotNegative(t.priority)),
    index('email_due_index').on(t.state, t.priority, t.dueAt),
    index('email_order_index').on(t.orderId, t.createdAt),
    index('email_customer_index').on(t.customerId, t.createdAt, t.id),
    index('email_created_index').on(t.createdAt, t.id),
  ],
);
