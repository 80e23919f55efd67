/** Whole grams from what was typed, full-width digits too: "１,２５０ g" is 1250; null when it is no weight of a box. */
export function readGrams(typed: string): number | null {
  const text = typed.normalize('NFKC').replaceAll(/[,\s]/g, '').replace(/g$/i, '');
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
