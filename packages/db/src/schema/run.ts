import type { Refusal } from '@toriyose/domain';
import { sql } from 'drizzle-orm';
import { check, index, primaryKey, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { oneOf } from './column-checks.ts';
import { instantColumn } from './column-types.ts';
import { order } from './order.ts';

export const RUN_STATES = ['running', 'finished'] as const;

/** RUN-1: one processing run. Its slot is unique, and only one runs at a time. */
export const run = snakeCase.table(
  'run',
  {
    id: text().primaryKey(),
    /** "2026-11-24T10:00" in Tokyo, or "manual:<id>". */
    slot: text().notNull().unique(),
    state: text({ enum: RUN_STATES }).notNull(),
    /** A staff account, or "schedule". */
    startedBy: text().notNull(),
    startedAt: instantColumn().notNull(),
    finishedAt: instantColumn(),
    /** Who works on it, and until when nobody else may go on with it. */
    leaseOwner: text().notNull(),
    leaseUntil: instantColumn().notNull(),
  },
  (t) => [
    check('run_state', oneOf(t.state, RUN_STATES)),
    uniqueIndex('run_one_at_a_time').on(t.state).where(sql`${t.state} = 'running'`),
    index('run_started_index').on(t.startedAt, t.id),
  ],
);

export const RUN_OUTCOMES = ['moved', 'blocked'] as const;

/** The report of a run: what became of every order it looked at. */
export const runOrder = snakeCase.table(
  'run_order',
  {
    runId: text()
      .notNull()
      .references(() => run.id, { onDelete: 'cascade' }),
    orderId: text()
      .notNull()
      .references(() => order.id, { onDelete: 'restrict' }),
    outcome: text({ enum: RUN_OUTCOMES }).notNull(),
    refusal: text({ mode: 'json' }).$type<Refusal>(),
    at: instantColumn().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.orderId] }),
    check('run_order_outcome', oneOf(t.outcome, RUN_OUTCOMES)),
    index('run_order_order_index').on(t.orderId),
  ],
);
