import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, type StaffRole } from '@toriyose/domain';

/** How long a session lasts unused, how long at most, and how exactly its last use is noted. Milliseconds. */
interface SessionLifetime {
  readonly idleMs: number;
  readonly longestMs: number;
  readonly noteEveryMs: number;
}

const CUSTOMER: SessionLifetime = { idleMs: 14 * DAY_MS, longestMs: 60 * DAY_MS, noteEveryMs: HOUR_MS };
const STAFF: SessionLifetime = { idleMs: 30 * MINUTE_MS, longestMs: 12 * HOUR_MS, noteEveryMs: MINUTE_MS };

/** What any session can come to: the cookie and the row live so long. */
export const LONGEST_SESSION_MS = CUSTOMER.longestMs;

export interface SessionTimes {
  readonly startedAt: number;
  readonly lastUsedAt: number;
}

/** `note`: it goes on, and its last use is to be written down. */
export function sessionState(
  { startedAt, lastUsedAt }: SessionTimes,
  role: StaffRole | null,
  now: Instant,
): 'over' | 'note' | 'goes_on' {
  const { idleMs, longestMs, noteEveryMs } = role === null ? CUSTOMER : STAFF;
  if (now - lastUsedAt > idleMs || now - startedAt > longestMs) return 'over';
  return now - lastUsedAt >= noteEveryMs ? 'note' : 'goes_on';
}
