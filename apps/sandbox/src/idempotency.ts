import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SandboxClock } from './sandbox-clock.ts';
import type { Journal } from './storage/journal.ts';
import { createTable } from './storage/table.ts';

const recordSchema = z.object({
  id: z.string(),
  fingerprint: z.string(),
  /** What the first call made: rendered again, as it is now, for every replay. */
  resourceId: z.string(),
  /** Business time, UTC epoch ms. */
  at: z.number(),
  keepMs: z.number(),
});

type Claim =
  | {
      kind: 'run';
      /** The call did its work: from now on the key replays it. */
      keep: (resourceId: string) => void;
      /** The call is over. */
      release: () => void;
    }
  | { kind: 'replay'; resourceId: string }
  | { kind: 'in_progress' }
  | { kind: 'other_payload' };

/** Remembers which keys have done their work. A refused call is not remembered: its key may try again. */
export type Idempotency = {
  /**
   * @param scope kind of call: the same key in another scope is another key
   * @param key null when the caller sent none: it always runs
   * @param keepMs how long the provider remembers the key, in business time
   */
  claim: (scope: string, key: string | null, payload: string, keepMs: number) => Claim;
  clear: () => void;
};

const NO_KEY: Claim = { kind: 'run', keep: () => {}, release: () => {} };

export function createIdempotency(clock: SandboxClock, journal: Journal): Idempotency {
  const records = createTable('idempotency', recordSchema, journal);
  const running = new Set<string>();
  return {
    claim: (scope, key, payload, keepMs) => {
      if (key === null) return NO_KEY;
      const id = `${scope} ${key}`;
      if (running.has(id)) return { kind: 'in_progress' };
      const fingerprint = createHash('sha256').update(payload).digest('base64');
      const known = records.get(id);
      if (known !== undefined && clock.now() < known.at + known.keepMs) {
        if (known.fingerprint !== fingerprint) return { kind: 'other_payload' };
        return { kind: 'replay', resourceId: known.resourceId };
      }
      running.add(id);
      return {
        kind: 'run',
        keep: (resourceId) => records.put({ id, fingerprint, resourceId, at: clock.now(), keepMs }),
        release: () => running.delete(id),
      };
    },
    clear: () => {
      records.clear();
      running.clear();
    },
  };
}
