import { expect, it } from 'vitest';
import { readGrams } from './read-grams.ts';

it('SHP-1 reads a weight as it is typed on either keyboard', () => {
  expect(['1250', '１２５０', '1,250 g', ' 80g '].map(readGrams)).toEqual([1250, 1250, 1250, 80]);
  expect(['', '0', '-5', '1.25', 'heavy', '123456'].map(readGrams)).toEqual([null, null, null, null, null, null]);
});
