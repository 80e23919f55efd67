import { describe, expect, test } from 'vitest';
import { expectedDate } from '../order/testing/index.ts';
import { expectedDateWords } from './date-words.ts';

describe('ORD-2 an expected date as people say it', () => {
  test.each([
    ['2026-12-24', '24 December 2026', '2026年12月24日'],
    ['2026-12-early', 'early December 2026', '2026年12月上旬'],
    ['2026-12-mid', 'mid December 2026', '2026年12月中旬'],
    ['2027-02-late', 'late February 2027', '2027年2月下旬'],
    ['2026-12', 'December 2026', '2026年12月'],
    ['2026-Q4', 'October to December 2026', '2026年10〜12月'],
    ['2026-H1', 'first half of 2026', '2026年上半期'],
    ['2026-H2', 'second half of 2026', '2026年下半期'],
    ['2027', '2027', '2027年'],
    ['unknown', 'date not known yet', '時期未定'],
  ])('%s', (code, en, ja) => {
    expect(expectedDateWords(expectedDate(code), 'en')).toBe(en);
    expect(expectedDateWords(expectedDate(code), 'ja')).toBe(ja);
  });
});
