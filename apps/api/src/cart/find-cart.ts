import { cart, cartLine, type DatabaseReader, item, itemFromRow } from '@toriyose/db';
import { type CartEntry, type Yen, yen, ZERO_YEN } from '@toriyose/domain';
import { asc, eq, sql } from 'drizzle-orm';
import { type CartOwner, ownedBy } from './cart-owner.ts';

/** SHOP-3: what the header shows. */
export interface CartFigures {
  /** Units. */
  readonly itemCount: number;
  readonly totalYen: Yen;
}

/** One query by index: every page asks for it. */
export async function findCartFigures(db: DatabaseReader, owner: CartOwner | null): Promise<CartFigures> {
  if (owner === null) return { itemCount: 0, totalYen: ZERO_YEN };
  const [figures] = await db
    .select({
      itemCount: sql`coalesce(sum(${cartLine.quantity}), 0)`.mapWith(Number),
      totalYen: sql`coalesce(sum(${cartLine.quantity} * ${item.priceYen}), 0)`.mapWith(Number),
    })
    .from(cart)
    .innerJoin(cartLine, eq(cartLine.cartId, cart.id))
    .innerJoin(item, eq(item.id, cartLine.itemId))
    .where(ownedBy(owner));
  return { itemCount: figures?.itemCount ?? 0, totalYen: yen(figures?.totalYen ?? 0) };
}

/** The lines of a cart with their items as the catalogue has them now, in the order in which they were put in. */
export async function findCartEntries(db: DatabaseReader, owner: CartOwner | null): Promise<CartEntry[]> {
  if (owner === null) return [];
  const rows = await db
    .select({ itemId: cartLine.itemId, quantity: cartLine.quantity, row: item })
    .from(cart)
    .innerJoin(cartLine, eq(cartLine.cartId, cart.id))
    .innerJoin(item, eq(item.id, cartLine.itemId))
    .where(ownedBy(owner))
    .orderBy(asc(cartLine.addedAt), asc(cartLine.id));
  return rows.map(({ itemId, quantity, row }) => ({ itemId, quantity, item: itemFromRow(row) }));
}
