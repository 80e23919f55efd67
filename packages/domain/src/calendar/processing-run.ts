import { addMs, type Instant } from '../time/instant.ts';
import { addDays, instantAtJst, type JstDate, jstDateOf } from '../time/jst-date.ts';
import { isBusinessDay, nextBusinessDay } from './business-day.ts';
import type { StoreCalendar } from './store-calendar.ts';

/** RUN-1: one planned processing run. */
export interface RunSlot {
  readonly date: JstDate;
  /** "HH:MM" in Tokyo. */
  readonly time: string;
  readonly at: Instant;
  /** Names the slot once and for all, e.g. "2026-11-24T10:00" (Tokyo): the unique key of a run. */
  readonly key: string;
}

/** The runs of a day in order of time; none when the store is closed. */
export function runSlotsOn(date: JstDate, calendar: StoreCalendar): RunSlot[] {
  if (!isBusinessDay(date, calendar)) return [];
  return calendar.runTimes
    .toSorted()
    .map((time) => ({ date, time, at: instantAtJst(date, time), key: `${date}T${time}` }));
}

/**
 * RUN-1: the first run after `now`, never the one that starts at this very moment: that one may be claiming orders.
 * @throws CalendarClosedError when the store is closed for more than 60 days; RangeError without any run time
 */
export function nextRunSlot(now: Instant, calendar: StoreCalendar): RunSlot {
  const today = jstDateOf(now);
  const later = runSlotsOn(today, calendar).find(({ at }) => at > now);
  const slot = later ?? runSlotsOn(nextBusinessDay(today, calendar), calendar)[0];
  if (!slot) throw new RangeError('The store calendar has no run times');
  return slot;
}

/**
 * The runs that fell due after `from` up to and including `to`, oldest first: called with the last moment looked at
 * and the present one, it names each run exactly once, however long the process was away.
 */
export function runSlotsBetween(from: Instant, to: Instant, calendar: StoreCalendar): RunSlot[] {
  if (from >= to) return [];
  const slots: RunSlot[] = [];
  const last = jstDateOf(to);
  for (let date = jstDateOf(addMs(from, 1)); date <= last; date = addDays(date, 1)) {
    slots.push(...runSlotsOn(date, calendar).filter(({ at }) => from < at && at <= to));
  }
  return slots;
}
