import { describe, expect, test } from 'vitest';
import { jstDate } from '../time/jst-date.ts';
import {
  addBusinessDays,
  areHolidaysKnown,
  CalendarClosedError,
  closureReason,
  isBusinessDay,
  nextBusinessDay,
} from './business-day.ts';
import { DEFAULT_STORE_CALENDAR, type StoreCalendar, storeCalendarSchema } from './store-calendar.ts';

const calendar = DEFAULT_STORE_CALENDAR;

const reasonIn = (language: 'en' | 'ja', date: string): string | undefined =>
  closureReason(jstDate(date), calendar)?.name[language];

describe('RUN-1 business days', () => {
  test.each([
    ['2026-11-24', undefined],
    ['2026-11-22', '定休日'],
    ['2026-11-23', '勤労感謝の日'],
    ['2026-05-06', 'こどもの日 振替休日'],
    ['2026-08-13', 'お盆休み'],
    ['2026-08-17', undefined],
    ['2026-12-28', undefined],
    ['2026-12-29', '年末年始休業'],
    ['2027-01-01', '年末年始休業'],
    ['2027-01-03', '年末年始休業'],
    ['2027-01-04', undefined],
    ['2025-01-02', '年末年始休業'],
    ['2029-12-31', '年末年始休業'],
  ])('%s: %s', (date, reason) => {
    expect(reasonIn('ja', date)).toBe(reason);
    expect(isBusinessDay(jstDate(date), calendar)).toBe(reason === undefined);
  });

  test('every reason can be told in English too', () => {
    expect(['2026-11-22', '2026-11-23', '2026-08-13'].map((date) => reasonIn('en', date))).toEqual([
      'weekly day off',
      'Labor Thanksgiving Day',
      'O-bon holidays',
    ]);
  });

  test('counting skips the weekend, the holiday and the New Year closure', () => {
    expect(nextBusinessDay(jstDate('2026-11-20'), calendar)).toBe('2026-11-24');
    expect(nextBusinessDay(jstDate('2026-12-28'), calendar)).toBe('2027-01-04');
    expect(addBusinessDays(jstDate('2026-11-20'), 3, calendar)).toBe('2026-11-26');
    expect(addBusinessDays(jstDate('2026-11-22'), 0, calendar)).toBe('2026-11-22');
    expect(() => addBusinessDays(jstDate('2026-11-20'), -1, calendar)).toThrow(RangeError);
  });

  test('a calendar that is closed for more than 60 days is reported, not searched for ever', () => {
    const closed: StoreCalendar = { ...calendar, closedWeekdays: [0, 1, 2, 3, 4, 5, 6] };
    expect(() => nextBusinessDay(jstDate('2026-11-20'), closed)).toThrow(CalendarClosedError);
    expect(() => nextBusinessDay(jstDate('2026-11-20'), closed)).toThrow(/within 60 days after 2026-11-20/);
  });

  test('dates outside the holiday table are known as such', () => {
    expect(['2024-12-31', '2025-01-01', '2029-12-31', '2030-01-01'].map((d) => areHolidaysKnown(jstDate(d)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('the calendar setting', () => {
  test('the default passes its own check unchanged', () => {
    const asStored: unknown = JSON.parse(JSON.stringify(calendar));
    expect(storeCalendarSchema.parse(asStored).runTimes).toEqual(['10:00', '15:00']);
    expect(storeCalendarSchema.parse(asStored).closedDates).toHaveLength(calendar.closedDates.length);
  });

  test('times and weekdays are put in order and repeats dropped', () => {
    const parsed = storeCalendarSchema.parse({
      runTimes: ['15:00', '10:00', '15:00'],
      closedDates: [],
      closedWeekdays: [6, 0, 6],
    });
    expect(parsed).toEqual({ runTimes: ['10:00', '15:00'], closedDates: [], closedWeekdays: [0, 6] });
  });

  const reason = { en: 'Stock-taking', ja: '棚卸し' };
  test.each([
    ['no run time', { runTimes: [] }],
    ['an impossible time', { runTimes: ['25:00'] }],
    ['no open weekday', { closedWeekdays: [0, 1, 2, 3, 4, 5, 6] }],
    ['a closure that ends before it starts', { closedDates: [{ from: '2026-09-02', to: '2026-09-01', reason }] }],
    ['an impossible date', { closedDates: [{ from: '2026-02-30', to: '2026-03-01', reason }] }],
    [
      'a closure without a Japanese reason',
      { closedDates: [{ from: '2026-09-01', to: '2026-09-01', reason: { en: 'x', ja: ' ' } }] },
    ],
    ['an unknown key', { opensAt: '09:00' }],
  ])('refuses %s', (_, change) => {
    expect(storeCalendarSchema.safeParse({ ...calendar, ...change }).success).toBe(false);
  });
});
