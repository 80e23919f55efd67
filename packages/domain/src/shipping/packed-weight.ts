/** Store setting: what the shipping box and its padding add to the goods. */
export interface PackingAllowance {
  /** The empty box, grams. */
  readonly boxGrams: number;
  /** Padding grows with the goods: whole per cent of their weight. */
  readonly percent: number;
}

export const DEFAULT_PACKING_ALLOWANCE: PackingAllowance = { boxGrams: 80, percent: 5 };

/**
 * The weight a postage quote is made for, before there is a box to weigh (SHP-3 settles the difference).
 * @param goodsGrams whole grams, zero or more; nothing to send weighs nothing
 * @returns whole grams, rounded up
 * @throws RangeError for a negative or broken weight
 */
export function packedGrams(goodsGrams: number, allowance: PackingAllowance = DEFAULT_PACKING_ALLOWANCE): number {
  if (!Number.isSafeInteger(goodsGrams) || goodsGrams < 0) throw new RangeError(`Not a weight in grams: ${goodsGrams}`);
  if (goodsGrams === 0) return 0;
  return goodsGrams + allowance.boxGrams + Math.ceil((goodsGrams * allowance.percent) / 100);
}
