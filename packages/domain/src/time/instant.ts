import { z } from 'zod';

declare const brand: unique symbol;

/** A moment in time: milliseconds since 1970-01-01T00:00:00Z. Stored and sent as a plain integer. */
export type Instant = number & { readonly [brand]: 'Instant' };

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/**
 * @param ms UTC epoch milliseconds
 * @throws RangeError when it is not a whole number that a date can hold
 */
export function instant(ms: number): Instant {
  if (!Number.isSafeInteger(ms) || Math.abs(ms) > 8.64e15) throw new RangeError(`Not an instant: ${ms}`);
  // biome-ignore lint/plugin: the one place where instants are made
  return ms as Instant;
}

/** For stored rows and machine input: a whole number of milliseconds. */
export const instantSchema = z.int().min(-8.64e15).max(8.64e15).transform(instant);

const ISO_WITH_OFFSET = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})$/;

/**
 * @param text ISO 8601 with an offset or Z: without one it would mean the host's time zone. "+0000" without a colon
 *   is accepted too (PayPal's reports write it); digits below a millisecond are cut off
 * @throws RangeError for anything else, and for days that do not exist (Date.parse reads 30 February as 2 March)
 */
export function parseInstant(text: string): Instant {
  const [, date = '', time = '', offset = ''] = ISO_WITH_OFFSET.exec(text) ?? [];
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date)) {
    throw new RangeError(`Not an instant with an offset: ${text}`);
  }
  return instant(Date.parse(date + time + offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')));
}

export const addMs = (at: Instant, ms: number): Instant => instant(at + ms);

/** ISO 8601 in UTC, for logs, exports and machines. */
export const instantToIso = (at: Instant): string => new Date(at).toISOString();
