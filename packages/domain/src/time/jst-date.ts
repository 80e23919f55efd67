import { DAY_MS, HOUR_MS, type Instant, instant } from './instant.ts';

declare const brand: unique symbol;

/** A calendar date in Japan, "YYYY-MM-DD". Compares correctly as text. */
export type JstDate = string & { readonly [brand]: 'JstDate' };

/** Japan has had no daylight saving time since 1951: always UTC+9. Nothing here asks the host's time zone. */
const JST_OFFSET_MS = 9 * HOUR_MS;

/** @throws RangeError when the text is not a real calendar date "YYYY-MM-DD" */
export function jstDate(text: string): JstDate {
  if (!isJstDate(text)) throw new RangeError(`Not a calendar date (YYYY-MM-DD): ${text}`);
  return text;
}

export function isJstDate(text: string): text is JstDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The date on a wall calendar in Tokyo at that moment. */
export const jstDateOf = (at: Instant): JstDate => jstDate(new Date(at + JST_OFFSET_MS).toISOString().slice(0, 10));

/** The moment when the clock in Tokyo shows that date and time. @param hhmm "HH:MM", 00:00 to 23:59 */
export function instantAtJst(date: JstDate, hhmm: string): Instant {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(hhmm)) throw new RangeError(`Not a time of day (HH:MM): ${hhmm}`);
  return instant(Date.parse(`${date}T${hhmm}:00Z`) - JST_OFFSET_MS);
}

export const addDays = (date: JstDate, days: number): JstDate =>
  jstDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: JstDate, to: JstDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
