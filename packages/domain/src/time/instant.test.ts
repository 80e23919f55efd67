import { describe, expect, test } from 'vitest';
import { addMs, HOUR_MS, instant, instantSchema, instantToIso, parseInstant } from './instant.ts';

describe('parseInstant', () => {
  test.each([
    ['2026-11-24T01:00:00Z', '2026-11-24T01:00:00.000Z'],
    ['2026-11-24T10:00+09:00', '2026-11-24T01:00:00.000Z'],
    ['2014-07-11T04:03:52+0000', '2014-07-11T04:03:52.000Z'],
    ['2023-04-03T22:13:42.674981+00:00', '2023-04-03T22:13:42.674Z'],
    ['2026-12-31T20:00:00-08:00', '2027-01-01T04:00:00.000Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(instantToIso(parseInstant(text))).toBe(iso);
  });

  test.each([
    '2026-11-24T10:00:00',
    '2026-11-24',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-24T25:00:00Z',
    'Tue Nov 24 2026 10:00:00 GMT+0900',
    '',
  ])('refuses %j, which would be read by the host or be moved to another day', (text) => {
    expect(() => parseInstant(text)).toThrow(RangeError);
  });
});

describe('instant', () => {
  test.each([0.5, Number.NaN, 8.64e15 + 1])('%d is no instant', (ms) => {
    expect(() => instant(ms)).toThrow(RangeError);
    expect(instantSchema.safeParse(ms).success).toBe(false);
  });

  test('adds milliseconds', () => {
    expect(addMs(instant(1000), HOUR_MS)).toBe(3_601_000);
    expect(instantSchema.parse(1000)).toBe(1000);
  });
});
