import { loadOrder } from '@toriyose/db';
import type { Order } from '@toriyose/domain';
import type { Services } from '../../services/services.ts';
import type { CurrentCustomer } from '../../session/visitor.ts';
import type { DemoClock } from '../demo-clock.ts';
import { customerEmail, DEMO_CUSTOMERS, type DemoCustomer, staffEmail } from '../demo-people.ts';
import { findDemoAccounts } from '../insert-demo-accounts.ts';
import type { PlannedOrder } from './plan-history.ts';

/** What the steps of the histories act with. */
export interface DemoWorld {
  /** On the time of the step. */
  readonly services: Services;
  readonly clock: DemoClock;
  readonly people: ReadonlyMap<string, DemoShopper>;
  /** Whoever packs and buys in. */
  readonly staffId: string;
}

export interface DemoShopper {
  readonly customer: CurrentCustomer;
  readonly method: DemoCustomer['method'];
}

/** @throws Error when the accounts are not there */
export async function openWorld(services: Services, clock: DemoClock): Promise<DemoWorld> {
  const ids = await findDemoAccounts(services.db);
  const idOf = (email: string): string => {
    const id = ids.get(email);
    if (id === undefined) throw new Error(`The demo account ${email} is not there`);
    return id;
  };
  const people = DEMO_CUSTOMERS.map(({ key, method, addresses: _addresses, ...facts }) => {
    const email = customerEmail(key);
    return [key, { customer: { ...facts, email, id: idOf(email) }, method }] as const;
  });
  return { services, clock, people: new Map<string, DemoShopper>(people), staffId: idOf(staffEmail('fulfilment')) };
}

export function shopperOf({ people }: DemoWorld, { story }: PlannedOrder): DemoShopper {
  const shopper = people.get(story.who);
  if (!shopper) throw new Error(`Nobody is called ${story.who}`);
  return shopper;
}

/** The same at every attempt: an order that was placed before an interruption is found, not placed again. */
export const demoCheckoutKey = ({ place }: PlannedOrder): string => `demo-${place}`;

/** Undefined while it has not been placed. */
export const findDemoOrder = (world: DemoWorld, planned: PlannedOrder): Promise<Order | undefined> => {
  const customerId = shopperOf(world, planned).customer.id;
  return loadOrder(world.services.db, { checkoutKey: `${customerId}:${demoCheckoutKey(planned)}`, customerId });
};
