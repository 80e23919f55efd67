import { type DatabaseReader, loadOrder, orderEvent, type Tx, user, writeTransaction } from '@toriyose/db';
import { type ActorKind, type Bilingual, type Order, type OrderCommand, staffRefusal } from '@toriyose/domain';
import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { PAYPAL, staffActor } from '../order/actors.ts';
import { NotFound, Refused } from '../order/refused.ts';
import { changeOrder } from '../order/run-order-command.ts';
import type { Services } from '../services/services.ts';

/** C02: an order as it is on somebody's screen. */
export interface SeenOrder {
  readonly number: string;
  readonly version: number;
}

/**
 * A command of staff on an order that they look at.
 * @throws NotFound, or Refused: by the order itself, or because somebody else changed it in the meantime (C02)
 */
export async function runStaffCommand(
  services: Services,
  staffId: string,
  seen: SeenOrder,
  command: OrderCommand,
): Promise<Order> {
  const order = await writeTransaction(services.db, async (tx) => {
    const before = await loadSeenOrder(tx, seen);
    return changeAsStaff(tx, services, staffId, before, command);
  });
  services.wakeWorker();
  return order;
}

/** Within a transaction that is already open. */
export const changeAsStaff = (
  tx: Tx,
  services: Pick<Services, 'clock' | 'newId'>,
  staffId: string,
  before: Order,
  command: OrderCommand,
): Promise<Order> => changeOrder(tx, services, { id: before.id }, command, staffActor(staffId));

/** @throws NotFound, or Refused when it is no longer what was seen */
export async function loadSeenOrder(db: DatabaseReader, { number, version }: SeenOrder): Promise<Order> {
  const order = await loadOrder(db, { number });
  if (!order) throw new NotFound('order');
  const changedBy = order.version === version ? undefined : await whoChanged(db, order.id, version);
  if (changedBy) throw new Refused(staffRefusal({ code: 'order_changed', by: changedBy }));
  return order;
}

/**
 * Who changed the order last since that version. News from PayPal is left out: money arrives and goes back by itself all
 * the time, and what a decision costs is confirmed by its amount (POL-5).
 */
async function whoChanged(db: DatabaseReader, orderId: string, since: number): Promise<Bilingual | undefined> {
  const [last] = await db
    .select({ kind: orderEvent.actorKind, name: user.name })
    .from(orderEvent)
    .leftJoin(user, eq(user.id, orderEvent.actorId))
    .where(and(eq(orderEvent.orderId, orderId), gt(orderEvent.version, since), ne(orderEvent.actorId, PAYPAL.id)))
    .orderBy(desc(orderEvent.version), desc(orderEvent.position))
    .limit(1);
  if (!last) return undefined;
  return last.kind === 'staff' && last.name ? { en: last.name, ja: `${last.name}さん` } : ACTOR_WORDS[last.kind];
}

const ACTOR_WORDS: Record<ActorKind, Bilingual> = {
  customer: { en: 'The customer', ja: 'お客様' },
  staff: { en: 'Another member of staff', ja: '別のスタッフ' },
  run: { en: 'A processing run', ja: '手配処理' },
  system: { en: 'The system', ja: 'システム' },
};
