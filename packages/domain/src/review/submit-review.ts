import type { Instant } from '../time/instant.ts';
import { type ReviewableItem, type ReviewKind, reviewKindFor } from './review-kind.ts';

/** REV-2 REV-3: a text is published, or was removed by staff with a reason. Its author cannot remove it. */
export const REVIEW_STATES = ['published', 'removed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What the customer has already written about this item. */
export interface ExistingReview {
  readonly kind: ReviewKind;
  readonly state: ReviewState;
}

export type ReviewSubmission =
  /** A first text of this kind, or a new version of it; the earlier versions are kept. */
  | { readonly ok: true; readonly kind: ReviewKind; readonly action: 'create' | 'amend' }
  /** REV-3: a removed text is not written anew past the moderator; its author can appeal. */
  | { readonly ok: false; readonly code: 'removed_by_staff'; readonly kind: ReviewKind };

/**
 * REV-2 REV-4: what sending a text about an item does: at most one review and one pre-release comment per customer
 * and item. After the release the comment stays what it is, and the customer writes a review beside it.
 * @param written everything this customer has written about this item
 */
export function decideReviewSubmission(
  item: ReviewableItem,
  written: readonly ExistingReview[],
  now: Instant,
): ReviewSubmission {
  const kind = reviewKindFor(item, now);
  const existing = written.find((review) => review.kind === kind);
  if (existing?.state === 'removed') return { ok: false, code: 'removed_by_staff', kind };
  return { ok: true, kind, action: existing ? 'amend' : 'create' };
}
