import { type DatabaseReader, loadOrder } from '@toriyose/db';
import { decideOrder, type OrderDecision } from '@toriyose/domain';
import { runActor } from '../order/actors.ts';
import { NotFound } from '../order/refused.ts';
import { storeOrderContext } from '../order/store-order-context.ts';
import type { Services } from '../services/services.ts';

const NO_RUN = 'dry-run';

/**
 * What a run would make of this order now. Nothing is saved: a dry run and a run cannot differ, they are one decision.
 * @throws NotFound
 */
export async function decideClaim(
  db: DatabaseReader,
  { clock, newId }: Pick<Services, 'clock' | 'newId'>,
  orderId: string,
): Promise<OrderDecision> {
  const order = await loadOrder(db, { id: orderId });
  if (!order) throw new NotFound('order');
  const command = { action: 'claim_for_processing', runId: NO_RUN } as const;
  return decideOrder(order, command, runActor(NO_RUN), storeOrderContext(clock.now(), newId));
}
