import { addDays, type JstDate, weekdayOf } from '../time/jst-date.ts';
import { HOLIDAYS_KNOWN_FROM, HOLIDAYS_KNOWN_TO, JAPANESE_HOLIDAYS } from './japanese-holidays.ts';
import type { StoreCalendar } from './store-calendar.ts';

/** Longer than any holiday of a store that still sells: a calendar closed for longer is a mistake in the setting. */
export const LONGEST_CLOSURE_DAYS = 60;

/** Thrown by the searches below, which would otherwise never end. */
export class CalendarClosedError extends Error {
  override readonly name = 'CalendarClosedError';

  constructor(after: JstDate) {
    super(
      `The store calendar has no business day within ${LONGEST_CLOSURE_DAYS} days after ${after}: check its settings`,
    );
  }
}

/** Why the store is closed on a day. `name` can be shown as it is. */
export interface ClosureReason {
  readonly kind: 'store_closed' | 'national_holiday' | 'weekly_day_off';
  readonly name: { readonly en: string; readonly ja: string };
}

const WEEKLY_DAY_OFF = { en: 'weekly day off', ja: '定休日' };

/**
 * The store's own closures come first: they say more than "Saturday" does.
 * @returns undefined on a business day. Outside the known holidays (`areHolidaysKnown`) only the store's closures
 *   and weekdays count: wrong by a holiday is better than a store that stops when the table runs out.
 */
export function closureReason(date: JstDate, calendar: StoreCalendar): ClosureReason | undefined {
  const closure = calendar.closedDates.find(({ from, to }) => from <= date && date <= to);
  if (closure) return { kind: 'store_closed', name: closure.reason };
  const holiday = JAPANESE_HOLIDAYS.get(date);
  if (holiday) return { kind: 'national_holiday', name: holiday };
  if (calendar.closedWeekdays.includes(weekdayOf(date))) return { kind: 'weekly_day_off', name: WEEKLY_DAY_OFF };
  return undefined;
}

/** False when the holiday table has to be generated anew to judge this date; staff should be told in good time. */
export const areHolidaysKnown = (date: JstDate): boolean => HOLIDAYS_KNOWN_FROM <= date && date <= HOLIDAYS_KNOWN_TO;

export const isBusinessDay = (date: JstDate, calendar: StoreCalendar): boolean =>
  closureReason(date, calendar) === undefined;

/**
 * The first business day after `date`; `date` itself never counts.
 * @throws CalendarClosedError when there is none within 60 days
 */
export function nextBusinessDay(date: JstDate, calendar: StoreCalendar): JstDate {
  for (let ahead = 1; ahead <= LONGEST_CLOSURE_DAYS; ahead += 1) {
    const candidate = addDays(date, ahead);
    if (isBusinessDay(candidate, calendar)) return candidate;
  }
  throw new CalendarClosedError(date);
}

/**
 * The n-th business day after `date`: 1 is `nextBusinessDay`, 0 is `date` itself, open or not.
 * @param count whole number of business days, zero or more
 * @throws RangeError for any other count; CalendarClosedError when the store is closed for more than 60 days
 */
export function addBusinessDays(date: JstDate, count: number, calendar: StoreCalendar): JstDate {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a number of business days: ${count}`);
  let day = date;
  for (let added = 0; added < count; added += 1) day = nextBusinessDay(day, calendar);
  return day;
}
