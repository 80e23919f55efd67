import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packedGrams } from './packed-weight.ts';

describe('SHOP-6 SHP-3 packed weight', () => {
  test.each([
    [0, 0],
    [1, 82],
    [100, 185],
    [400, 500],
    [401, 502],
    [1000, 1130],
  ])('goods of %d g are quoted as %d g: box 80 g and 5 per cent of padding, rounded up', (goods, packed) => {
    expect(packedGrams(goods)).toBe(packed);
  });

  test('more goods never weigh less', () => {
    const grams = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(grams, grams, (a, b) => {
        expect(packedGrams(Math.min(a, b))).toBeLessThanOrEqual(packedGrams(Math.max(a, b)));
      }),
    );
  });

  test('the allowance is a setting', () => {
    expect(packedGrams(1000, { boxGrams: 0, percent: 0 })).toBe(1000);
    expect(() => packedGrams(-1)).toThrow(RangeError);
  });
});
