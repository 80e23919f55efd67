import { z } from 'zod';

declare const brand: unique symbol;

/** An amount of money: a whole number of Japanese yen. Negative only as a difference. */
export type Yen = number & { readonly [brand]: 'Yen' };

/** Larger than any real order, small enough that sums of thousands stay exact (2^53 is 9e15). */
const LARGEST = 1_000_000_000_000;

/**
 * Makes yen from a number.
 * @throws RangeError when it is not a whole number or lies beyond ±10^12
 */
export function yen(amount: number): Yen {
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > LARGEST) {
    throw new RangeError(`Not an amount in whole yen: ${amount}`);
  }
  // biome-ignore lint/plugin: the one place where yen are made
  return (amount === 0 ? 0 : amount) as Yen;
}

/** For forms, settings and stored rows. Allows a negative amount: whoever needs zero or more adds `.refine`. */
export const yenSchema = z.int().min(-LARGEST).max(LARGEST).transform(yen);

export const ZERO_YEN = yen(0);

export const addYen = (...amounts: readonly Yen[]): Yen => yen(amounts.reduce((sum, amount) => sum + amount, 0));

export const subtractYen = (from: Yen, amount: Yen): Yen => yen(from - amount);

/**
 * @param quantity a whole number of units
 * @throws RangeError for a fraction of a unit, even where the product would be whole
 */
export function timesYen(unit: Yen, quantity: number): Yen {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`Not a whole number of units: ${quantity}`);
  return yen(unit * quantity);
}

export const maxYen = (a: Yen, b: Yen): Yen => (a > b ? a : b);
export const minYen = (a: Yen, b: Yen): Yen => (a < b ? a : b);

/**
 * Splits an amount over weights so that the parts add up to it exactly (largest remainder).
 * With no positive weight everything goes to the first part.
 * @param total yen, zero or more
 * @param weights whole numbers, zero or more, at least one
 */
export function allocateYen(total: Yen, weights: readonly number[]): Yen[] {
  if (total < 0 || weights.length === 0 || weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('allocateYen needs an amount of zero or more and whole weights of zero or more');
  }
  // BigInt: total * weight, and the sum of many weights, may pass 2^53.
  const sum = weights.reduce((a, weight) => a + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : ZERO_YEN));
  const parts = weights.map((weight) => {
    const product = BigInt(total) * BigInt(weight);
    return { whole: Number(product / sum), rest: product % sum };
  });
  const left = total - parts.reduce((a, part) => a + part.whole, 0);
  const byRest = parts.map((_, index) => index).sort((a, b) => compareRest(parts, a, b));
  const getsOneMore = new Set(byRest.slice(0, left));
  return parts.map((part, index) => yen(part.whole + (getsOneMore.has(index) ? 1 : 0)));
}

/** Largest remainder first; of equal ones the earlier part, so that the result depends on nothing else. */
function compareRest(parts: readonly { rest: bigint }[], a: number, b: number): number {
  const difference = (parts[b]?.rest ?? 0n) - (parts[a]?.rest ?? 0n);
  return difference > 0n ? 1 : difference < 0n ? -1 : a - b;
}

/** "¥12,300" in every language (half-width sign, as the store prints it). */
export const formatYen = (amount: Yen): string =>
  `${amount < 0 ? '-' : ''}¥${Math.abs(amount)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')}`;
