import type { Instant } from '@toriyose/domain';
import type { Clock } from '../services/clock.ts';
import { idMaker } from '../services/ids.ts';
import type { Services } from '../services/services.ts';

/** A clock that is set, and never goes back. */
export class DemoClock implements Clock {
  #now: Instant;

  constructor(now: Instant) {
    this.#now = now;
  }

  now(): Instant {
    return this.#now;
  }

  moveTo(at: Instant): void {
    if (at > this.#now) this.#now = at;
  }
}

/** The services as they were on that day: new rows have its dates, and nobody is woken or told about each of them. */
export const servicesAt = (services: Services, clock: Clock): Services => ({
  ...services,
  clock,
  newId: idMaker(clock),
  log: services.log.child({}, { level: 'warn' }),
  wakeWorker: () => {},
});
