import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR_MS, instant, instantToIso, parseInstant } from './instant.ts';
import {
  addDays,
  daysBetween,
  instantAtJst,
  isJstDate,
  isTimeOfDay,
  jstDate,
  jstDateOf,
  jstDateSchema,
  weekdayOf,
} from './jst-date.ts';

const anyDate = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays(jstDate('1970-01-01'), days));

describe('jstDate', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '2026-01-01\n', '２０２６-01-01', ''])(
    '%j is no calendar date',
    (text) => {
      expect(isJstDate(text)).toBe(false);
      expect(() => jstDate(text)).toThrow(RangeError);
      expect(jstDateSchema.safeParse(text).success).toBe(false);
    },
  );

  test('a leap day is one', () => {
    expect(jstDateSchema.parse('2028-02-29')).toBe('2028-02-29');
  });
});

describe('days and instants', () => {
  test('the day in Tokyo changes at 15:00 UTC', () => {
    expect(jstDateOf(parseInstant('2026-12-31T14:59:59.999Z'))).toBe('2026-12-31');
    expect(jstDateOf(parseInstant('2026-12-31T15:00:00Z'))).toBe('2027-01-01');
  });

  test('a time of day in Tokyo is nine hours ahead of UTC all year round', () => {
    expect(instantToIso(instantAtJst(jstDate('2026-01-01'), '00:30'))).toBe('2025-12-31T15:30:00.000Z');
    expect(instantToIso(instantAtJst(jstDate('2026-07-01'), '15:00'))).toBe('2026-07-01T06:00:00.000Z');
  });

  test.each(['24:00', '9:00', '10:60', '10:00:00', '10：00'])('%s is no time of day', (text) => {
    expect(isTimeOfDay(text)).toBe(false);
    expect(() => instantAtJst(jstDate('2026-01-01'), text)).toThrow(RangeError);
  });

  test('any moment of a day in Tokyo belongs to that day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 24 * HOUR_MS - 1 }), (date, ms) => {
        expect(jstDateOf(instant(instantAtJst(date, '00:00') + ms))).toBe(date);
      }),
    );
  });

  test('adding days and counting them are each other’s inverse', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
    expect(() => addDays(jstDate('2026-01-01'), 0.5)).toThrow(RangeError);
  });

  test('weekdays count from Sunday', () => {
    expect([weekdayOf(jstDate('2026-11-22')), weekdayOf(jstDate('2026-11-28'))]).toEqual([0, 6]);
  });
});
