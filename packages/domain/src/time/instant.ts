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

/** @param text ISO 8601 with an offset or Z: without one it would mean the host's time zone */
export function parseInstant(text: string): Instant {
  if (!/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text)) throw new RangeError(`Not an instant with an offset: ${text}`);
  return instant(Date.parse(text));
}

export const addMs = (at: Instant, ms: number): Instant => instant(at + ms);

/** ISO 8601 in UTC, for logs, exports and machines. */
export const instantToIso = (at: Instant): string => new Date(at).toISOString();
