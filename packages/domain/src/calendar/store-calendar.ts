import { z } from 'zod';
import { isTimeOfDay, type JstDate, jstDate, jstDateSchema } from '../time/jst-date.ts';

/** A stretch of days, both ends included, on which the store is closed on top of weekends and holidays. */
export interface ClosedDates {
  readonly from: JstDate;
  readonly to: JstDate;
  readonly reason: { readonly en: string; readonly ja: string };
}

/** RUN-1: when the store works. A setting; everything that counts business days or plans runs is handed one. */
export interface StoreCalendar {
  /** When runs start on a business day: "HH:MM" in Tokyo, at least one. */
  readonly runTimes: readonly string[];
  readonly closedDates: readonly ClosedDates[];
  /** 0 = Sunday … 6 = Saturday; at least one weekday stays open. */
  readonly closedWeekdays: readonly number[];
}

const closedDatesSchema = z
  .strictObject({
    from: jstDateSchema,
    to: jstDateSchema,
    reason: z.strictObject({ en: z.string().trim().min(1).max(80), ja: z.string().trim().min(1).max(80) }),
  })
  .refine(({ from, to }) => from <= to, { message: 'The first closed day comes after the last one', path: ['to'] });

const sortedWithoutRepeats = <T extends string | number>(values: readonly T[]): T[] =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));

/** Checks the setting and puts times, weekdays and closed dates in order. */
export const storeCalendarSchema = z.strictObject({
  runTimes: z
    .array(z.string().refine(isTimeOfDay, 'Not a time of day (HH:MM)'))
    .min(1, 'At least one run a day')
    .max(24)
    .transform(sortedWithoutRepeats),
  closedDates: z
    .array(closedDatesSchema)
    .max(200)
    .transform((closures) => closures.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))),
  closedWeekdays: z
    .array(z.int().min(0).max(6))
    .transform(sortedWithoutRepeats)
    .refine((days) => days.length < 7, 'At least one weekday has to stay open'),
});

const NEW_YEAR = { en: 'New Year holidays', ja: '年末年始休業' };
const OBON = { en: 'O-bon holidays', ja: 'お盆休み' };

const closuresAround = (year: number): readonly ClosedDates[] => [
  { from: jstDate(`${year}-08-13`), to: jstDate(`${year}-08-16`), reason: OBON },
  { from: jstDate(`${year}-12-29`), to: jstDate(`${year + 1}-01-03`), reason: NEW_YEAR },
];

/** What the demo store starts with. Neither closure is a national holiday; both are usual among small stores. */
export const DEFAULT_STORE_CALENDAR: StoreCalendar = {
  runTimes: ['10:00', '15:00'],
  closedDates: [
    { from: jstDate('2024-12-29'), to: jstDate('2025-01-03'), reason: NEW_YEAR },
    ...[2025, 2026, 2027, 2028, 2029].flatMap(closuresAround),
  ],
  closedWeekdays: [0, 6],
};
