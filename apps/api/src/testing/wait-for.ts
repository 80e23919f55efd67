import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

/** Looks again and again until there is an answer. @throws Error naming what never came */
export async function waitFor<T>(
  what: string | (() => string),
  look: () => Promise<T | undefined | false>,
  limitMs = 20_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) {
      throw new Error(`Waited ${limitMs} ms in vain for: ${typeof what === 'string' ? what : what()}`);
    }
    await delay(LOOK_EVERY_MS);
  }
}
