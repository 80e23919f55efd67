import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMs, DAY_MS, instant, parseInstant } from '../time/instant.ts';
import { jstDate } from '../time/jst-date.ts';
import { CalendarClosedError } from './business-day.ts';
import { nextRunSlot, runSlotsBetween, runSlotsOn } from './processing-run.ts';
import { DEFAULT_STORE_CALENDAR } from './store-calendar.ts';

const calendar = DEFAULT_STORE_CALENDAR;

const nextKey = (now: string): string => nextRunSlot(parseInstant(now), calendar).key;

describe('RUN-1 run slots', () => {
  test.each([
    ['2026-11-24T00:00+09:00', '2026-11-24T10:00'],
    ['2026-11-24T09:59:59.999+09:00', '2026-11-24T10:00'],
    ['2026-11-24T10:00:00+09:00', '2026-11-24T15:00'],
    ['2026-11-24T15:00:00+09:00', '2026-11-25T10:00'],
    ['2026-11-20T15:00:00+09:00', '2026-11-24T10:00'],
    ['2026-12-28T16:00:00+09:00', '2027-01-04T10:00'],
    ['2026-11-24T00:59:59Z', '2026-11-24T10:00'],
  ])('after %s the next run is %s', (now, key) => {
    expect(nextKey(now)).toBe(key);
  });

  test('a slot knows its day, time and moment', () => {
    expect(runSlotsOn(jstDate('2026-11-24'), calendar)[1]).toEqual({
      date: '2026-11-24',
      time: '15:00',
      at: parseInstant('2026-11-24T06:00:00Z'),
      key: '2026-11-24T15:00',
    });
    expect(runSlotsOn(jstDate('2026-11-23'), calendar)).toEqual([]);
  });

  test('after an absence over a long weekend each missed run is named once, oldest first', () => {
    const missed = runSlotsBetween(
      parseInstant('2026-11-20T10:00+09:00'),
      parseInstant('2026-11-24T10:00+09:00'),
      calendar,
    );
    expect(missed.map(({ key }) => key)).toEqual(['2026-11-20T15:00', '2026-11-24T10:00']);
    expect(runSlotsBetween(instant(2), instant(1), calendar)).toEqual([]);
  });

  test('looking in two steps finds the same runs as looking once: none lost, none twice', () => {
    const moment = fc.integer({ min: 0, max: 40 * DAY_MS }).map((ms) => addMs(parseInstant('2026-12-01T00:00Z'), ms));
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        const [from = a, middle = b, to = c] = [a, b, c].sort((x, y) => x - y);
        const inSteps = [...runSlotsBetween(from, middle, calendar), ...runSlotsBetween(middle, to, calendar)];
        expect(inSteps).toEqual(runSlotsBetween(from, to, calendar));
      }),
    );
  });

  test('the next run is the first of the runs that follow', () => {
    const moment = fc.integer({ min: 0, max: 400 * DAY_MS }).map((ms) => addMs(parseInstant('2026-01-01T00:00Z'), ms));
    fc.assert(
      fc.property(moment, (now) => {
        expect(nextRunSlot(now, calendar)).toEqual(runSlotsBetween(now, addMs(now, 14 * DAY_MS), calendar)[0]);
      }),
      { numRuns: 50 },
    );
  });

  test('a store that never opens, or has no run times, is an error and not a loop', () => {
    const now = parseInstant('2026-11-24T00:00Z');
    expect(() => nextRunSlot(now, { ...calendar, closedWeekdays: [0, 1, 2, 3, 4, 5, 6] })).toThrow(CalendarClosedError);
    expect(() => nextRunSlot(now, { ...calendar, runTimes: [] })).toThrow('no run times');
  });
});
