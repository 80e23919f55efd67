import type { RequestView } from './control-contract.ts';

const KEPT = 10_000;

/** The last calls of the shop, for tests that count them. In memory only. */
export type RequestJournal = {
  add: (entry: RequestView) => void;
  newestFirst: (limit: number) => RequestView[];
  clear: () => void;
};

export function createRequestJournal(): RequestJournal {
  let entries: RequestView[] = [];
  return {
    add: (entry) => {
      entries.push(entry);
      if (entries.length > 2 * KEPT) entries = entries.slice(-KEPT);
    },
    newestFirst: (limit) => entries.slice(-Math.min(limit, KEPT)).reverse(),
    clear: () => {
      entries = [];
    },
  };
}
