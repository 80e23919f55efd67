import { expect, test } from 'vitest';
import { editDistance, forgivenSlips } from './edit-distance.ts';

test.each([
  ['matcha', 'matcha', 0],
  ['macha', 'matcha', 1],
  ['mattcha', 'matcha', 1],
  ['metcha', 'matcha', 1],
  ['mathca', 'matcha', 1],
  ['chasenn', 'chasen', 1],
  ['figrues', 'figures', 1],
  ['fgirues', 'figures', 2],
  ['kanban', 'katana', 3],
  ['', 'abc', 3],
])('SHOP-2 from "%s" to "%s" it takes %i slips', (from, to, slips) => {
  expect(editDistance(from, to, 3)).toBe(slips);
  expect(editDistance(to, from, 3)).toBe(slips);
});

test('SHOP-2 beyond the limit it says so without measuring on', () => {
  expect(editDistance('kanban', 'katana', 2)).toBe(3);
  expect(editDistance('tea', 'teapot', 2)).toBe(3);
});

test('SHOP-2 short words are taken at their word', () => {
  expect(['tea', 'wash', 'matcha', 'chasenn'].map(forgivenSlips)).toEqual([0, 1, 1, 2]);
});
