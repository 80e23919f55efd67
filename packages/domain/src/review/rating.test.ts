import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRating, RATINGS, summariseRatings } from './rating.ts';

describe('REV-1 rating', () => {
  test.each(RATINGS)('%d stars are a rating', (rating) => {
    expect(checkRating(rating)).toEqual({ ok: true, rating });
  });

  test.each([0, 6, 4.5, -1, Number.NaN, '5', null, undefined, [5], true])('%j is none', (value) => {
    expect(checkRating(value)).toEqual({ ok: false, code: 'not_a_rating' });
  });
});

describe('REV-5 summary', () => {
  test('without reviews there is no average', () => {
    expect(summariseRatings({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 })).toMatchObject({ count: 0, average: null });
  });

  test('the average is the mean to one decimal, halves up', () => {
    expect(summariseRatings({ 1: 1, 2: 0, 3: 0, 4: 0, 5: 2 })).toMatchObject({ count: 3, average: 3.7 });
    expect(summariseRatings({ 1: 0, 2: 0, 3: 0, 4: 3, 5: 1 })).toMatchObject({ count: 4, average: 4.3 });
  });

  test('it stays between the worst and the best rating given', () => {
    const n = fc.nat({ max: 10_000 });
    fc.assert(
      fc.property(n, n, n, n, n, (a, b, c, d, e) => {
        const given = [a, b, c, d, e].flatMap((count, index) => (count > 0 ? [index + 1] : []));
        fc.pre(given.length > 0);
        const { average } = summariseRatings({ 1: a, 2: b, 3: c, 4: d, 5: e });
        expect(average).toBeGreaterThanOrEqual(Math.min(...given));
        expect(average).toBeLessThanOrEqual(Math.max(...given));
      }),
    );
  });
});
