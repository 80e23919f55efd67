import { cart, cartLine, item, itemFromRow, type Tx, writeTransaction } from '@toriyose/db';
import {
  CART_MAX_LINES,
  type CheckoutRefusal,
  cartProblem,
  checkoutRefusal,
  jstDateOf,
  LINE_MAX_QUANTITY,
} from '@toriyose/domain';
import { and, eq, sql } from 'drizzle-orm';
import { Refused } from '../order/refused.ts';
import type { Services } from '../services/services.ts';
import { type CartOwner, ownedBy } from './cart-owner.ts';

type CartParts = Pick<Services, 'db' | 'clock' | 'newId'>;

export interface CartChange {
  readonly itemId: string;
  /** From the units that lie in the cart (0 for none) to those that shall. */
  readonly quantity: (before: number) => number;
}

const refuse = (refusal: CheckoutRefusal): never => {
  throw new Refused(checkoutRefusal(refusal));
};

/**
 * SHOP-3: puts units in a cart or takes them out; the cart is made when it is not there yet.
 * @throws Refused when there are not that many to be had, or the cart is full. Taking out is always possible.
 */
export const changeCart = (parts: CartParts, owner: CartOwner, change: CartChange): Promise<void> =>
  writeTransaction(parts.db, async (tx) => {
    const cartId = await findOrMakeCart(tx, parts, owner);
    const isThisLine = and(eq(cartLine.cartId, cartId), eq(cartLine.itemId, change.itemId));
    const [line] = await tx.select({ quantity: cartLine.quantity }).from(cartLine).where(isThisLine);
    const before = line?.quantity ?? 0;
    const quantity = change.quantity(before);
    if (quantity > before) await checkMore(tx, parts, { cartId, itemId: change.itemId, quantity, isNew: before === 0 });
    if (quantity === 0) await tx.delete(cartLine).where(isThisLine);
    else await putLine(tx, parts, { cartId, itemId: change.itemId, quantity });
  });

interface WantedLine {
  readonly cartId: string;
  readonly itemId: string;
  readonly quantity: number;
}

async function checkMore(tx: Tx, { clock }: CartParts, wanted: WantedLine & { isNew: boolean }): Promise<void> {
  if (wanted.quantity > LINE_MAX_QUANTITY) refuse({ code: 'line_full' });
  const [row] = await tx.select().from(item).where(eq(item.id, wanted.itemId));
  if (!row) return refuse({ code: 'item_unknown' });
  const { availability, name } = itemFromRow(row);
  const problem = cartProblem(availability, wanted.quantity, jstDateOf(clock.now()));
  if (problem) refuse({ code: 'items_unavailable', items: [{ name, problem }] });
  if (wanted.isNew && (await tx.$count(cartLine, eq(cartLine.cartId, wanted.cartId))) >= CART_MAX_LINES) {
    refuse({ code: 'cart_full' });
  }
}

async function putLine(tx: Tx, { clock, newId }: CartParts, line: WantedLine): Promise<void> {
  await tx
    .insert(cartLine)
    .values({ id: newId(), ...line, addedAt: clock.now() })
    .onConflictDoUpdate({ target: [cartLine.cartId, cartLine.itemId], set: { quantity: line.quantity } });
}

/** @returns the cart's id; its version goes up, because it is about to change */
export async function findOrMakeCart(tx: Tx, { clock, newId }: CartParts, owner: CartOwner): Promise<string> {
  const at = clock.now();
  const [found] = await tx
    .update(cart)
    .set({ updatedAt: at, version: sql`${cart.version} + 1` })
    .where(ownedBy(owner))
    .returning({ id: cart.id });
  if (found) return found.id;
  const id = newId();
  await tx.insert(cart).values({ id, ...owner, createdAt: at, updatedAt: at });
  return id;
}
