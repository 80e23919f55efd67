import { z } from 'zod';
import { FIELD_PROBLEMS } from './field-problems.ts';

/** Whether the runtime's own tables know the zone, e.g. "Europe/Berlin". */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** ACC-8: an IANA name, as browsers tell it. Offsets ("+09:00") know no summer time. */
export const timeZoneSchema = z
  .string()
  .max(60, FIELD_PROBLEMS.timeZone.en)
  .refine((name) => /^[A-Z]/i.test(name) && isTimeZone(name), FIELD_PROBLEMS.timeZone.en);
