import { HOUR_MS, MINUTE_MS, parseInstant } from '@toriyose/domain';
import { expect, it } from 'vitest';
import { localTime, timeLeft, tokyoTime } from './time-words.ts';

const at = parseInstant('2026-12-24T06:00:00Z');

it('says Tokyo time in both languages', () => {
  expect(tokyoTime(at, 'en')).toBe('24 December 2026, 15:00 Tokyo');
  expect(tokyoTime(at, 'ja')).toBe('2026年12月24日 15:00（日本時間）');
});

it('ACC-8 says the reader’s time, with its date where that differs, and nothing in Japan', () => {
  expect(localTime(at, 'Europe/Berlin', 'en')).toBe('07:00 your time');
  expect(localTime(at, 'America/Los_Angeles', 'en')).toBe('23 December 2026, 22:00 your time');
  expect(localTime(at, 'Europe/Berlin', 'ja')).toBe('現地時間 07:00');
  expect(localTime(at, 'Asia/Tokyo', 'en')).toBeNull();
});

it('ORD-3 counts down in the two largest units', () => {
  expect(timeLeft(50 * HOUR_MS, 'en')).toBe('2 days 2 h');
  expect(timeLeft(3 * HOUR_MS + 12 * MINUTE_MS, 'en')).toBe('3 h 12 min');
  expect(timeLeft(5 * MINUTE_MS + 20_000, 'ja')).toBe('5分20秒');
});
