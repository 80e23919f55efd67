import { randomBytes, randomInt } from 'node:crypto';
import type { Clock } from './clock.ts';

const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** 10 characters of time and 16 of randomness (80 bits), like a ULID: indexes stay local, nobody guesses the next. */
export const idMaker = (clock: Clock) => (): string => {
  let time = Number(clock.now());
  let text = '';
  for (let i = 0; i < 10; i += 1) {
    text = (BASE32[time % 32] ?? '0') + text;
    time = Math.floor(time / 32);
  }
  return [...randomBytes(16)].reduce((id, byte) => id + (BASE32[byte % 32] ?? '0'), text);
};

export const randomBelow = (limit: number): number => randomInt(limit);
