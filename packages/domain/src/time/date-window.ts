import { daysBetween, type JstDate, jstDate } from './jst-date.ts';

/**
 * How precisely a maker or the store names a date. "third" is 上旬/中旬/下旬: days 1-10, 11-20, 21-end of month.
 */
export const DATE_PRECISIONS = ['day', 'third', 'month', 'quarter', 'half', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** A stretch of days in which something is expected, both ends included. Sort by `end`. */
export interface DateWindow {
  readonly precision: DatePrecision;
  readonly start: JstDate;
  readonly end: JstDate;
}

/** `null` means: the date is unknown ("TBA"). */
export type ExpectedDate = DateWindow | null;

export const dayWindow = (date: JstDate): DateWindow => ({ precision: 'day', start: date, end: date });

const pad = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function months(precision: DatePrecision, year: number, first: number, last: number): DateWindow {
  return {
    precision,
    start: jstDate(`${year}-${pad(first)}-01`),
    end: jstDate(`${year}-${pad(last)}-${pad(lastDay(year, last))}`),
  };
}

function third(year: number, month: number, part: string): DateWindow {
  const from = part === 'early' ? 1 : part === 'mid' ? 11 : 21;
  const to = part === 'early' ? 10 : part === 'mid' ? 20 : lastDay(year, month);
  const ym = `${year}-${pad(month)}`;
  return { precision: 'third', start: jstDate(`${ym}-${pad(from)}`), end: jstDate(`${ym}-${pad(to)}`) };
}

/**
 * Reads the compact form that CSV files and forms use:
 * "2026-12-24", "2026-12-early|mid|late", "2026-12", "2026-Q4", "2026-H2", "2026", or "unknown".
 * @returns undefined when the text is none of these
 */
export function parseExpectedDate(text: string): ExpectedDate | undefined {
  const value = text.normalize('NFKC').trim();
  if (/^(unknown|tba)$/i.test(value)) return null;
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])(?:-(?:(early|mid|late)|(\d{2})))?))?$/i.exec(value);
  if (!match) return undefined;
  const [, y, q, h, m, part, d] = match;
  const year = Number(y);
  if (year < 2000 || year > 2199) return undefined;
  if (q) return months('quarter', year, Number(q) * 3 - 2, Number(q) * 3);
  if (h) return months('half', year, Number(h) * 6 - 5, Number(h) * 6);
  if (!m) return months('year', year, 1, 12);
  if (part) return third(year, Number(m), part.toLowerCase());
  if (!d) return months('month', year, Number(m), Number(m));
  return Number(d) >= 1 && Number(d) <= lastDay(year, Number(m)) ? dayWindow(jstDate(`${year}-${m}-${d}`)) : undefined;
}

/** The compact form that `parseExpectedDate` reads. */
export function expectedDateCode(expected: ExpectedDate): string {
  if (expected === null) return 'unknown';
  const [year = '', month = '', day = ''] = expected.start.split('-');
  switch (expected.precision) {
    case 'day':
      return expected.start;
    case 'third':
      return `${year}-${month}-${day === '01' ? 'early' : day === '11' ? 'mid' : 'late'}`;
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'half':
      return `${year}-H${Number(month) <= 6 ? 1 : 2}`;
    case 'year':
      return year;
  }
}

/**
 * POL-2: by how many days the expected date has slipped from the promised one, last day against last day;
 * 0 when it is on time or earlier. An unknown expected date has no number: ask `isDateUnknown` first.
 */
export const slipDays = (promised: DateWindow, expected: DateWindow): number =>
  Math.max(0, daysBetween(promised.end, expected.end));

/** Delayed is only what can no longer arrive inside the promised window. */
export const isDelayed = (promised: ExpectedDate, expected: ExpectedDate): boolean =>
  promised !== null && (expected === null || expected.start > promised.end);
