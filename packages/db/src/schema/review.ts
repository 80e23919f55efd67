import { REVIEW_STATES, type ReviewKind } from '@toriyose/domain';
import { sql } from 'drizzle-orm';
import { check, index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { LANGUAGES, user } from './auth.ts';
import { isBetween, oneOf } from './column-checks.ts';
import { booleanColumn, instantColumn } from './column-types.ts';
import { item } from './item.ts';

/** REV-4: a comment is written before the release and has no rating. */
const REVIEW_KINDS = ['review', 'pre_release_comment'] as const satisfies readonly ReviewKind[];
export const REVIEW_APPEAL_OUTCOMES = ['upheld', 'restored'] as const;

export const review = snakeCase.table(
  'review',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => item.id, { onDelete: 'restrict' }),
    /** Null once the account is erased (REV-2). */
    customerId: text().references(() => user.id, { onDelete: 'set null' }),
    kind: text({ enum: REVIEW_KINDS }).notNull(),
    /** 1 to 5; null for comments. */
    rating: integer(),
    /** Plain text, shown as text everywhere. */
    body: text().notNull(),
    language: text({ enum: LANGUAGES }).notNull(),
    /** What readers see as its author. */
    displayName: text().notNull(),
    /** REV-5: from a shipped line that was not refunded. */
    verifiedPurchase: booleanColumn().notNull().default(false),
    state: text({ enum: REVIEW_STATES }).notNull().default('published'),
    /** REV-3: the guideline it broke. */
    removalReason: text(),
    removedBy: text().references(() => user.id, { onDelete: 'set null' }),
    removedAt: instantColumn(),
    appealText: text(),
    appealedAt: instantColumn(),
    appealOutcome: text({ enum: REVIEW_APPEAL_OUTCOMES }),
    appealDecidedAt: instantColumn(),
    createdAt: instantColumn().notNull(),
    updatedAt: instantColumn().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    check('review_kind', oneOf(t.kind, REVIEW_KINDS)),
    check('review_state', oneOf(t.state, REVIEW_STATES)),
    check('review_language', oneOf(t.language, LANGUAGES)),
    check('review_appeal_outcome', oneOf(t.appealOutcome, REVIEW_APPEAL_OUTCOMES)),
    check('review_rating', isBetween(t.rating, 1, 5)),
    check('review_rating_by_kind', sql`(${t.kind} = 'review') = (${t.rating} IS NOT NULL)`),
    check(
      'review_removal',
      sql`(${t.state} = 'removed') = (${t.removalReason} IS NOT NULL AND ${t.removedAt} IS NOT NULL)`,
    ),
    // REV-2. A comment from before the release does not take the place of the review.
    uniqueIndex('review_one_per_customer_and_item').on(t.customerId, t.itemId, t.kind),
    index('review_item_index').on(t.itemId, t.state, t.createdAt),
    index('review_state_index').on(t.state, t.createdAt),
    index('review_removed_by_index').on(t.removedBy),
  ],
);

/** REV-2: what a review said before it was amended. */
export const reviewRevision = snakeCase.table(
  'review_revision',
  {
    id: text().primaryKey(),
    reviewId: text()
      .notNull()
      .references(() => review.id, { onDelete: 'cascade' }),
    rating: integer(),
    body: text().notNull(),
    /** When this wording was replaced. */
    replacedAt: instantColumn().notNull(),
  },
  (t) => [
    check('review_revision_rating', isBetween(t.rating, 1, 5)),
    index('review_revision_review_index').on(t.reviewId, t.replacedAt),
  ],
);
