/**
 * How many letters were left out, added, swapped for another or exchanged with their neighbour
 * (Damerau-Levenshtein, no piece edited twice).
 * @returns the distance, or `limit + 1` as soon as it must be larger than `limit`
 */
export function editDistance(from: string, to: string, limit: number): number {
  const a = [...from];
  const b = [...to];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = b.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [i, letter] of a.entries()) {
    const current = [i + 1];
    for (const [j, other] of b.entries()) {
      current.push(cheapest({ a, b, i, j, letter, other, beforePrevious, previous, current }));
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

interface Cell {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly i: number;
  readonly j: number;
  readonly letter: string;
  readonly other: string;
  readonly beforePrevious: readonly number[];
  readonly previous: readonly number[];
  readonly current: readonly number[];
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

function cheapest({ a, b, i, j, letter, other, beforePrevious, previous, current }: Cell): number {
  const replaced = at(previous, j) + (letter === other ? 0 : 1);
  const exchanged =
    i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other
      ? at(beforePrevious, j - 1) + 1
      : Number.POSITIVE_INFINITY;
  return Math.min(replaced, at(previous, j + 1) + 1, at(current, j) + 1, exchanged);
}

/** SHOP-2: one slip in four to six letters, two in longer words, none in shorter ones. */
export const forgivenSlips = (word: string): number => (word.length >= 7 ? 2 : word.length >= 4 ? 1 : 0);
