import type { FaultBody, FaultMatch, FaultTarget, FaultView } from '../control-contract.ts';

/** What a call is about, so that a fault can be aimed at it. */
export type CallFacts = { [Field in keyof FaultMatch]?: string | null | undefined };

export type FaultSwitches = {
  add: (body: FaultBody) => FaultView;
  list: () => FaultView[];
  /** @returns false when there is none of that id */
  remove: (id: string) => boolean;
  clear: () => void;
  /** The first fault that hits this call, used once by it; null when none does. */
  take: (target: FaultTarget, facts: CallFacts) => FaultView | null;
  /** All faults that hit it: for webhooks, where delay, copies and forgery go together. */
  takeAll: (target: FaultTarget, facts: CallFacts) => FaultView[];
};

/** Faults live in memory only: a restarted sandbox behaves. */
export function createFaultSwitches(makeId: () => string, random: () => number): FaultSwitches {
  const faults = new Map<string, FaultView>();
  const use = (fault: FaultView): FaultView => {
    const used = { ...fault, hits: fault.hits + 1 };
    if (fault.times !== undefined && used.hits >= fault.times) faults.delete(fault.id);
    else faults.set(fault.id, used);
    return used;
  };
  const hits = (fault: FaultView, target: FaultTarget, facts: CallFacts): boolean =>
    fault.target === target &&
    matches(fault.match ?? {}, facts) &&
    (fault.probability === undefined || random() < fault.probability);
  return {
    add: (body) => {
      const fault = { ...body, id: makeId(), hits: 0 };
      faults.set(fault.id, fault);
      return fault;
    },
    list: () => [...faults.values()],
    remove: (id) => faults.delete(id),
    clear: () => faults.clear(),
    take: (target, facts) => {
      const fault = [...faults.values()].find((one) => hits(one, target, facts));
      return fault === undefined ? null : use(fault);
    },
    takeAll: (target, facts) => [...faults.values()].filter((one) => hits(one, target, facts)).map(use),
  };
}

const PARTIAL: readonly string[] = ['to', 'subject'];

function matches(match: FaultMatch, facts: CallFacts): boolean {
  const known = new Map(Object.entries(facts));
  return Object.entries(match).every(([field, wanted]) => {
    const value = known.get(field);
    if (wanted === undefined) return true;
    if (value === null || value === undefined) return false;
    return PARTIAL.includes(field) ? value.toLowerCase().includes(wanted.toLowerCase()) : value === wanted;
  });
}
