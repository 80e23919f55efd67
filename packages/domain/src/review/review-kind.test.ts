import { describe, expect, test } from 'vitest';
import type { ItemAvailability } from '../item/item.ts';
import { parseExpectedDate } from '../time/date-window.ts';
import { parseInstant } from '../time/instant.ts';
import { canComment, canReview, type ReviewableItem, reviewKindFor } from './review-kind.ts';
import { decideReviewSubmission } from './submit-review.ts';

function item(releaseDate: string, kind: ItemAvailability['kind']): ReviewableItem {
  return { releaseDate: parseExpectedDate(releaseDate) ?? null, availability: { kind } };
}

const noonInTokyo = (date: string) => parseInstant(`${date}T12:00+09:00`);

describe('REV-1 REV-4 review or comment before the release', () => {
  test.each([
    ['2026-12-24', 'pre_order', '2026-12-23', 'pre_release_comment'],
    ['2026-12-24', 'pre_order', '2026-12-24', 'review'],
    ['2026-12-24', 'in_stock', '2026-12-23', 'pre_release_comment'],
    ['2026-12', 'pre_order', '2026-12-15', 'pre_release_comment'],
    ['2026-12', 'in_stock', '2026-12-15', 'review'],
    ['2026-12', 'on_order', '2026-12-01', 'review'],
    ['2026-12', 'on_order', '2026-11-30', 'pre_release_comment'],
    ['2026-12', 'pre_order', '2026-12-31', 'review'],
    ['2020', 'ended', '2026-12-01', 'review'],
    ['unknown', 'pre_order', '2026-12-01', 'pre_release_comment'],
    ['unknown', 'ended', '2026-12-01', 'pre_release_comment'],
    ['unknown', 'in_stock', '2026-12-01', 'review'],
  ] as const)('released %s, %s, on %s: %s', (release, kind, today, expected) => {
    const now = noonInTokyo(today);
    expect(reviewKindFor(item(release, kind), now)).toBe(expected);
    expect(canReview(item(release, kind), now).ok).toBe(expected === 'review');
    expect(canComment(item(release, kind), now).ok).toBe(expected === 'pre_release_comment');
  });

  test('the release day begins at midnight in Japan', () => {
    const figure = item('2026-12-24', 'pre_order');
    expect(canReview(figure, parseInstant('2026-12-23T14:59:59.999Z')).ok).toBe(false);
    expect(canReview(figure, parseInstant('2026-12-23T15:00:00Z')).ok).toBe(true);
  });

  test('a refusal names the day that is waited for, if there is one', () => {
    const now = noonInTokyo('2026-11-24');
    expect(canReview(item('2026-12', 'pre_order'), now)).toEqual({
      ok: false,
      code: 'not_released',
      opensOn: '2026-12-31',
    });
    expect(canReview(item('unknown', 'pre_order'), now)).toMatchObject({ opensOn: null });
    expect(canComment(item('2026-10', 'in_stock'), now)).toEqual({ ok: false, code: 'already_released' });
  });
});

describe('REV-2 one review per customer and item', () => {
  const released = item('2026-10', 'in_stock');
  const announced = item('2026-12', 'pre_order');
  const now = noonInTokyo('2026-11-24');

  test('the first text is new, the second a new version of it', () => {
    expect(decideReviewSubmission(released, [], now)).toEqual({ ok: true, kind: 'review', action: 'create' });
    expect(decideReviewSubmission(released, [{ kind: 'review', state: 'published' }], now)).toEqual({
      ok: true,
      kind: 'review',
      action: 'amend',
    });
  });

  test('REV-4 a comment before the release never becomes a review', () => {
    const comment = { kind: 'pre_release_comment', state: 'published' } as const;
    expect(decideReviewSubmission(announced, [comment], now)).toMatchObject({
      kind: 'pre_release_comment',
      action: 'amend',
    });
    expect(decideReviewSubmission(released, [comment], now)).toMatchObject({ kind: 'review', action: 'create' });
  });

  test('REV-3 a removed text is not replaced by its author, but the other kind is not touched by it', () => {
    expect(decideReviewSubmission(released, [{ kind: 'review', state: 'removed' }], now)).toEqual({
      ok: false,
      code: 'removed_by_staff',
      kind: 'review',
    });
    const removedComment = { kind: 'pre_release_comment', state: 'removed' } as const;
    expect(decideReviewSubmission(released, [removedComment], now)).toMatchObject({ ok: true, action: 'create' });
  });
});
