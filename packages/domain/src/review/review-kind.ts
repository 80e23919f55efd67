import type { ItemAvailability } from '../item/item.ts';
import type { ExpectedDate } from '../time/date-window.ts';
import type { Instant } from '../time/instant.ts';
import { type JstDate, jstDateOf } from '../time/jst-date.ts';

/** REV-4: what may be written about an item: experience with it, or what is hoped of it. */
export type ReviewKind = 'review' | 'pre_release_comment';

/** What of a catalogue item decides between the two. */
export interface ReviewableItem {
  readonly releaseDate: ExpectedDate;
  readonly availability: { readonly kind: ItemAvailability['kind'] };
}

/**
 * REV-1 REV-4: released is what has a release date that has surely come (the last day of its window, in Japan). Inside
 * a window such as "December", and for old items without a date, goods that the store has or buys in decide: only
 * released goods are in stock or on order. Before its window an item is not released, wherever it may lie.
 */
export function isReleased({ releaseDate, availability }: ReviewableItem, now: Instant): boolean {
  const today = jstDateOf(now);
  if (releaseDate !== null && today >= releaseDate.end) return true;
  if (releaseDate !== null && today < releaseDate.start) return false;
  return availability.kind === 'in_stock' || availability.kind === 'on_order';
}

export const reviewKindFor = (item: ReviewableItem, now: Instant): ReviewKind =>
  isReleased(item, now) ? 'review' : 'pre_release_comment';

export type WritePermission<Refusal> = { readonly ok: true } | ({ readonly ok: false } & Refusal);

/**
 * REV-1: reviews are for released items.
 * @returns on refusal the day (Japan) from which on it is certainly possible, null when the date is unknown
 */
export const canReview = (
  item: ReviewableItem,
  now: Instant,
): WritePermission<{ readonly code: 'not_released'; readonly opensOn: JstDate | null }> =>
  isReleased(item, now)
    ? { ok: true }
    : { ok: false, code: 'not_released', opensOn: item.releaseDate === null ? null : item.releaseDate.end };

/** REV-4: comments are for items that are not released yet. */
export const canComment = (
  item: ReviewableItem,
  now: Instant,
): WritePermission<{ readonly code: 'already_released' }> =>
  isReleased(item, now) ? { ok: false, code: 'already_released' } : { ok: true };
