import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addYen, allocateYen, formatYen, maxYen, minYen, subtractYen, timesYen, yen, yenSchema } from './yen.ts';

describe('yen', () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e12 + 1, -1e12 - 1])('%d is no amount of yen', (amount) => {
    expect(() => yen(amount)).toThrow(RangeError);
    expect(yenSchema.safeParse(amount).success).toBe(false);
  });

  test('minus zero becomes zero: it would print as "-0" and differ in comparisons', () => {
    expect(Object.is(yen(-0), 0)).toBe(true);
  });

  test('adds, subtracts and compares', () => {
    expect(addYen()).toBe(0);
    expect(addYen(yen(1200), yen(300), yen(-500))).toBe(1000);
    expect(subtractYen(yen(300), yen(1200))).toBe(-900);
    expect([maxYen(yen(1), yen(2)), minYen(yen(1), yen(2))]).toEqual([2, 1]);
  });

  test('multiplies by whole units only', () => {
    expect(timesYen(yen(1250), 3)).toBe(3750);
    expect(() => timesYen(yen(100), 0.5)).toThrow('whole number of units');
  });
});

describe('formatYen', () => {
  test.each([
    [0, '¥0'],
    [999, '¥999'],
    [1000, '¥1,000'],
    [12300, '¥12,300'],
    [1234567, '¥1,234,567'],
    [-4500, '-¥4,500'],
  ])('%d reads %s', (amount, text) => {
    expect(formatYen(yen(amount))).toBe(text);
  });
});

describe('allocateYen', () => {
  const weights = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });
  const total = fc.integer({ min: 0, max: 1_000_000_000_000 });

  test('the parts add up to the total exactly, none below zero', () => {
    fc.assert(
      fc.property(total, weights, (amount, shares) => {
        const parts = allocateYen(yen(amount), shares);
        expect(parts).toHaveLength(shares.length);
        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(addYen(...parts)).toBe(amount);
      }),
    );
  });

  test('each part is within one yen of its exact share, and nothing goes to a share of zero', () => {
    fc.assert(
      fc.property(total, weights, (amount, shares) => {
        const sum = shares.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        allocateYen(yen(amount), shares).forEach((part, index) => {
          const share = BigInt(shares[index] ?? 0);
          const floor = Number((BigInt(amount) * share) / BigInt(sum));
          expect(part === floor || (part === floor + 1 && share > 0n)).toBe(true);
        });
      }),
    );
  });

  test('weights whose sum passes 2^53 still give the exact total', () => {
    const huge = Number.MAX_SAFE_INTEGER;
    expect(allocateYen(yen(1_000_000_000_000), [huge, huge, huge])).toEqual([
      333_333_333_334, 333_333_333_333, 333_333_333_333,
    ]);
  });

  test('the largest remainder gets the odd yen; of equal ones the first', () => {
    expect(allocateYen(yen(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocateYen(yen(10), [1, 2, 4])).toEqual([1, 3, 6]);
    expect(allocateYen(yen(7), [0, 0])).toEqual([7, 0]);
  });

  test.each([
    [-1, [1]],
    [1, []],
    [1, [-1, 2]],
    [1, [0.5]],
  ])('refuses %d over %j', (amount, shares) => {
    expect(() => allocateYen(yen(amount), shares)).toThrow(RangeError);
  });
});
