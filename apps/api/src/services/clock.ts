import { type Instant, instant } from '@toriyose/domain';

/** What time it is. Handed in everywhere, so that tests can move it. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => instant(Date.now()) };
