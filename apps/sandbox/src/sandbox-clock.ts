/** Where the sandbox gets the time, ids and chance from. Tests hand in their own. */
export type Sources = {
  /** UTC epoch milliseconds. */
  now: () => number;
  /** That many random bytes. */
  randomBytes: (size: number) => Uint8Array;
  /** 0 (included) to 1 (excluded). */
  random: () => number;
};

/** Two clocks: the business time of PayPal and Resend, which tests move on, and the time on the wall. */
export type SandboxClock = {
  /** Business time, UTC epoch ms: decides what has expired and dates every resource. */
  now: () => number;
  /** Real time, UTC epoch ms: dates signatures, which receivers compare with their own clock. */
  wall: () => number;
  advancedMs: () => number;
  advance: (ms: number) => void;
  reset: () => void;
};

/** @param advancedMs how far business time is ahead of the wall already, from an earlier run */
export function createSandboxClock(sources: Sources, advancedMs = 0): SandboxClock {
  let ahead = advancedMs;
  return {
    now: () => sources.now() + ahead,
    wall: sources.now,
    advancedMs: () => ahead,
    advance: (ms) => {
      ahead += ms;
    },
    reset: () => {
      ahead = 0;
    },
  };
}

/** ISO 8601 UTC with milliseconds. @param at UTC epoch ms */
export const isoInstant = (at: number): string => new Date(at).toISOString();

/** ISO 8601 UTC without milliseconds, as PayPal writes its times. @param at UTC epoch ms */
export const isoSeconds = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

export const SECOND_MS = 1000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
