import type { Order } from '../order.ts';
import type { CommandOf } from '../order-command.ts';
import type { OrderContext } from '../order-context.ts';
import type { OrderEvent } from '../order-event.ts';
import type { Actor, OrderAction } from '../order-status.ts';
import type { Refusal } from '../refusal.ts';

/** What one action does, once the table has allowed it. No events: it was so already (a repeat changes nothing). */
export type Decider<A extends OrderAction> = (
  order: Order,
  command: CommandOf<A>,
  context: OrderContext,
  actor: Actor,
) => Proposal;

export type Proposal =
  | { readonly ok: true; readonly events: readonly OrderEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const propose = (...events: OrderEvent[]): Proposal => ({ ok: true, events });
export const decline = (refusal: Refusal): Proposal => ({ ok: false, refusal });
