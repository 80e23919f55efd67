import { check, index, primaryKey, snakeCase, text } from 'drizzle-orm/sqlite-core';
import { oneOf } from './column-checks.ts';
import { instantColumn } from './column-types.ts';

export const WEBHOOK_PROVIDERS = ['paypal', 'resend'] as const;

/** PAY-3: verified news from outside, stored once. A repeat has the same id and is a no-op. */
export const webhookEvent = snakeCase.table(
  'webhook_event',
  {
    provider: text({ enum: WEBHOOK_PROVIDERS }).notNull(),
    id: text().notNull(),
    type: text().notNull(),
    body: text().notNull(),
    receivedAt: instantColumn().notNull(),
    handledAt: instantColumn(),
    /** What it came to, in a word for staff: "applied", "no such payment". */
    outcome: text(),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.id] }),
    check('webhook_event_provider', oneOf(t.provider, WEBHOOK_PROVIDERS)),
    index('webhook_event_unhandled_index').on(t.handledAt, t.receivedAt),
  ],
);
