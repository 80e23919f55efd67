import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { instantToIso, parseInstant } from '../time/instant.ts';
import { addDays, daysBetween, instantAtJst, jstDate, jstDateOf, weekdayOf } from '../time/jst-date.ts';
import { closureReason } from './business-day.ts';
import { nextRunSlot } from './processing-run.ts';
import { DEFAULT_STORE_CALENDAR } from './store-calendar.ts';

const calendar = DEFAULT_STORE_CALENDAR;

/** Minutes behind UTC on 1 January 2026: proves that the zone is really in force, on both sides of Tokyo. */
const HOSTS = [
  ['UTC', 0],
  ['Asia/Tokyo', -540],
  ['America/New_York', 300],
  ['Pacific/Kiritimati', -840],
] as const;

describe.each(HOSTS)('RUN-1 dates in Japan on a host in %s', (zone, minutesBehindUtc) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).toBe(minutesBehindUtc);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('half past midnight on New Year’s Day in Tokyo is a holiday', () => {
    const today = jstDateOf(parseInstant('2026-01-01T00:30+09:00'));
    expect(today).toBe('2026-01-01');
    expect(closureReason(today, { ...calendar, closedDates: [] })?.kind).toBe('national_holiday');
  });

  test('days are counted without the host’s daylight saving time', () => {
    expect(addDays(jstDate('2026-03-07'), 2)).toBe('2026-03-09');
    expect(daysBetween(jstDate('2026-03-07'), jstDate('2026-11-02'))).toBe(240);
    expect(weekdayOf(jstDate('2026-03-08'))).toBe(0);
    expect(instantToIso(instantAtJst(jstDate('2026-03-08'), '10:00'))).toBe('2026-03-08T01:00:00.000Z');
  });

  test('the next run is the same everywhere', () => {
    expect(nextRunSlot(parseInstant('2026-11-23T23:30:00Z'), calendar).key).toBe('2026-11-24T10:00');
    expect(nextRunSlot(parseInstant('2026-11-24T01:00:00Z'), calendar).key).toBe('2026-11-24T15:00');
  });
});
