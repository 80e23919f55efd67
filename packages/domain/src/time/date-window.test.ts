import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DATE_PRECISIONS,
  type DateWindow,
  dayWindow,
  expectedDateCode,
  isDelayed,
  parseExpectedDate,
  slipDays,
} from './date-window.ts';
import { jstDate } from './jst-date.ts';

function windowOf(code: string): DateWindow {
  const window = parseExpectedDate(code);
  if (!window) throw new Error(`not a window: ${code}`);
  return window;
}

describe('SHOP-1 release and arrival dates', () => {
  test.each([
    ['2026-12-24', 'day', '2026-12-24', '2026-12-24'],
    ['2026-12-early', 'third', '2026-12-01', '2026-12-10'],
    ['2026-12-mid', 'third', '2026-12-11', '2026-12-20'],
    ['2027-02-late', 'third', '2027-02-21', '2027-02-28'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-H1', 'half', '2026-01-01', '2026-06-30'],
    ['2027', 'year', '2027-01-01', '2027-12-31'],
  ])('%s is a %s from %s to %s', (code, precision, start, end) => {
    expect(parseExpectedDate(code)).toEqual({ precision, start, end });
    expect(expectedDateCode(windowOf(code))).toBe(code);
  });

  test.each([' ２０２６－１２ ', '2026-12', '2026-12\u3000'])('reads %j as supplier files write it', (text) => {
    expect(expectedDateCode(windowOf(text))).toBe('2026-12');
  });

  test.each(['unknown', 'TBA', ' tba '])('%j is an unknown date, which is not an error', (text) => {
    expect(parseExpectedDate(text)).toBeNull();
    expect(expectedDateCode(null)).toBe('unknown');
  });

  test.each(['', '2026-13', '2026-02-30', '2026-Q5', '2026-H3', '1999', '2200', '2026-12-', 'soon', '2026-12-24-'])(
    '%j is refused',
    (text) => {
      expect(parseExpectedDate(text)).toBeUndefined();
    },
  );

  test('every code is read back as itself, and never throws on any text', () => {
    const year = fc.integer({ min: 2000, max: 2199 });
    const month = fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, '0'));
    const tail = fc.oneof(
      fc.constantFrom('', '-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2'),
      fc.tuple(month, fc.constantFrom('', '-early', '-mid', '-late', '-01', '-28')).map(([m, end]) => `-${m}${end}`),
    );
    fc.assert(
      fc.property(year, tail, (y, end) => {
        const window = windowOf(`${y}${end}`);
        expect(expectedDateCode(window)).toBe(`${y}${end}`);
        expect(DATE_PRECISIONS).toContain(window.precision);
        expect(window.start <= window.end).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseExpectedDate(text)));
  });
});

describe('POL-2 AVL-2 slips', () => {
  test('a slip counts from the last day promised to the last day expected', () => {
    expect(slipDays(windowOf('2026-12-late'), windowOf('2027-01-21'))).toBe(21);
    expect(slipDays(windowOf('2026-12'), windowOf('2026-12-31'))).toBe(0);
    expect(slipDays(windowOf('2026-12'), windowOf('2026-11'))).toBe(0);
  });

  test('a promise is late only when nothing of it can be kept any more', () => {
    expect(isDelayed(windowOf('2026-12'), windowOf('2026-12-31'))).toBe(false);
    expect(isDelayed(windowOf('2026-12'), windowOf('2026-Q4'))).toBe(false);
    expect(isDelayed(windowOf('2026-11'), windowOf('2026-Q4'))).toBe(false);
    expect(isDelayed(windowOf('2026-12'), dayWindow(jstDate('2027-01-01')))).toBe(true);
    expect(isDelayed(windowOf('2026-12'), null)).toBe(true);
    expect(isDelayed(null, windowOf('2030'))).toBe(false);
  });
});
