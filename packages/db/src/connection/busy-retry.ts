import { isBusy } from './database-error.ts';

/** How often and how long to wait for a lock that another process holds. Randomness and waiting are handed in. */
export interface RetryPolicy {
  readonly attempts: number;
  /** 0 (included) to 1 (excluded) */
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 400;

/** Twelve attempts wait 2.4 s at most and 1.2 s on average. */
export const RETRY_ATTEMPTS = 12;

/** Full jitter: processes that collided once do not meet again. */
const waitMs = (attempt: number, random: () => number): number =>
  Math.ceil(random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt));

/**
 * Runs `work` again while it fails because of a lock; the last failure is thrown, any other at once.
 * @param work must leave nothing behind when it fails
 */
export async function retryWhenBusy<T>(
  work: () => Promise<T>,
  policy: RetryPolicy,
  isRetryable: (error: unknown) => boolean = isBusy,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= policy.attempts || !isRetryable(error)) throw error;
    }
    await policy.wait(waitMs(attempt - 1, policy.random));
  }
}
