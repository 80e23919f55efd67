import { expect, test } from 'vitest';
import { bigrams, correctableWords, indexText, textRuns, wordGrams } from './search-text.ts';

const folded = (text: string) => textRuns(text).map((run) => run.folded);

test.each([
  ['Matcha茶筅', ['matcha', '茶筅']],
  ['ＭＡＴＣＨＡ　１００ｇ', ['matcha', '100g']],
  ['ｶﾞﾝﾀﾞﾑ', ['がんだむ']],
  ['ガンダム', ['がんだむ']],
  ['がんだむ', ['がんだむ']],
  ['Pokémon café', ['pokemon', 'cafe']],
  ["Maker's T-shirt", ['makers', 't', 'shirt']],
  ['フィギュア・1/7スケール', ['ふぃぎゅあ', '1', '7', 'すけーる']],
  ['佐々木', ['佐々木']],
  ['  "*^() -- ', []],
])('SHOP-2 "%s" is read as %j', (text, runs) => {
  expect(folded(text)).toEqual(runs);
});

test('SHOP-2 Japanese is indexed by neighbouring characters, with the last one alone', () => {
  expect(indexText('抹茶碗 tea')).toBe('抹茶 茶碗 碗 tea');
  expect(bigrams('茶')).toEqual([]);
});

test('SHOP-2 letters outside the basic plane are whole', () => {
  expect(bigrams('𠮷野家')).toEqual(['𠮷野', '野家']);
});

test('SHOP-2 words can be corrected to when they are long enough to be told apart', () => {
  expect(correctableWords('The best Matcha, matcha 100g 抹茶')).toEqual(['best', 'matcha']);
  expect(wordGrams('tea')).toEqual(['^^t', '^te', 'tea', 'ea$', 'a$$']);
});
