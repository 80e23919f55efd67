import { z } from 'zod';
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

/** For forms, settings and stored rows. */
export const jstDateSchema = z.string().refine(isJstDate, 'Not a calendar date (YYYY-MM-DD)').transform(jstDate);

/** The date on a wall calendar in Tokyo at that moment. */
export const jstDateOf = (at: Instant): JstDate => jstDate(new Date(at + JST_OFFSET_MS).toISOString().slice(0, 10));

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** "HH:MM", 00:00 to 23:59: compares correctly as text. */
export const isTimeOfDay = (text: string): boolean => TIME_OF_DAY.test(text);

/**
 * The moment when the clock in Tokyo shows that date and time.
 * @param hhmm "HH:MM", 00:00 to 23:59
 * @throws RangeError when `hhmm` is no time of day
 */
export function instantAtJst(date: JstDate, hhmm: string): Instant {
  if (!isTimeOfDay(hhmm)) throw new RangeError(`Not a time of day (HH:MM): ${hhmm}`);
  return instant(Date.parse(`${date}T${hhmm}:00Z`) - JST_OFFSET_MS);
}

/**
 * @param days whole days, negative for earlier
 * @throws RangeError for a fraction of a day, and beyond the years 0000 to 9999
 */
export function addDays(date: JstDate, days: number): JstDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  return jstDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10));
}

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: JstDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: JstDate, to: JstDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
