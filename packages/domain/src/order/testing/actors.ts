import type { Actor, ActorKind } from '../order-status.ts';

/** One actor of each kind. The customer is the one that `anOrder` places orders for. */
export const ACTORS = {
  customer: { kind: 'customer', id: 'customer-1' },
  staff: { kind: 'staff', id: 'staff-1' },
  run: { kind: 'run', id: 'run-1' },
  system: { kind: 'system', id: 'test' },
} as const satisfies Record<ActorKind, Actor>;
