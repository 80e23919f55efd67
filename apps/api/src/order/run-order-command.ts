import { loadOrder, type OrderKey, saveOrderChange, type Tx, writeTransaction } from '@toriyose/db';
import { type Actor, decideOrder, type Order, type OrderCommand, orderMail } from '@toriyose/domain';
import type { Services } from '../services/services.ts';
import { NotFound, Refused } from './refused.ts';
import { storeOrderContext } from './store-order-context.ts';

/**
 * The one way for a placed order to change, whoever asks: load, decide, save state, events, intents and mail, all in one
 * write transaction.
 * @returns the order after the change; unchanged when it was so already
 * @throws NotFound, or Refused with what the person is to be told
 */
export async function runOrderCommand(
  services: Services,
  key: OrderKey,
  command: OrderCommand,
  actor: Actor,
): Promise<Order> {
  const order = await writeTransaction(services.db, (tx) => changeOrder(tx, services, key, command, actor));
  services.wakeWorker();
  return order;
}

/** The same inside a transaction that is already open, for callers that must save something of their own with it. */
export async function changeOrder(
  tx: Tx,
  services: Pick<Services, 'clock' | 'newId'>,
  key: OrderKey,
  command: OrderCommand,
  actor: Actor,
): Promise<Order> {
  const before = await loadOrder(tx, key);
  if (!before) throw new NotFound('order');
  const at = services.clock.now();
  const decision = decideOrder(before, command, actor, storeOrderContext(at, services.newId));
  if (!decision.ok) throw new Refused(decision.refusal);
  if (decision.events.length === 0) return before;
  const { order: after, events } = decision;
  const mail = decision.mail && orderMail(decision.mail, before, after, events);
  return saveOrderChange(tx, { before, after, events, mail, actor, at, newId: services.newId });
}
