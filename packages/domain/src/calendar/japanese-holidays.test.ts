import { holidays } from '@holiday-jp/holiday_jp';
import { describe, expect, test } from 'vitest';
import { addDays, jstDate } from '../time/jst-date.ts';
import { HOLIDAYS_KNOWN_FROM, HOLIDAYS_KNOWN_TO, JAPANESE_HOLIDAYS } from './japanese-holidays.ts';

const inYear = (year: number): string[] => [...JAPANESE_HOLIDAYS.keys()].filter((date) => date.startsWith(`${year}-`));

const dates = (year: number, monthsAndDays: string): string[] =>
  monthsAndDays.split(' ').map((text) => {
    const [month = '', day = ''] = text.split('/');
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });

describe('RUN-1 national holidays', () => {
  test('the table agrees with the package on every day that it covers', () => {
    const published = new Map(Object.entries(holidays).map(([date, { name }]): [string, string] => [date, name]));
    const last = jstDate(HOLIDAYS_KNOWN_TO);
    for (let date = jstDate(HOLIDAYS_KNOWN_FROM); date <= last; date = addDays(date, 1)) {
      expect(JAPANESE_HOLIDAYS.get(date)?.ja, date).toBe(published.get(date));
    }
  });

  test('2026 has 18, with the day in lieu of 6 May and the sandwiched 22 September', () => {
    expect(inYear(2026)).toEqual(
      dates(2026, '1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23'),
    );
  });

  test('2027 has 17, with 22 March in lieu', () => {
    expect(inYear(2027)).toEqual(
      dates(2027, '1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23'),
    );
  });

  test('each has a name in both languages', () => {
    for (const { en, ja } of JAPANESE_HOLIDAYS.values()) {
      expect(en).toMatch(/^[A-Z][A-Za-z' -]+$/);
      expect(ja).toMatch(/\p{Script=Han}|\p{Script=Hiragana}/u);
    }
  });
});
