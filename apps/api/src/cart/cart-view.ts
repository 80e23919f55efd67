import {
  cartProblemWords,
  type JstDate,
  jstDateOf,
  LINE_MAX_QUANTITY,
  type PricedCartLine,
  priceLines,
  purchasability,
} from '@toriyose/domain';
import type { Services } from '../services/services.ts';
import type { CartOwner } from './cart-owner.ts';
import { findCartEntries } from './find-cart.ts';

/** The cart page: every figure of this moment. */
export async function viewCart(services: Pick<Services, 'db' | 'clock' | 'settings'>, owner: CartOwner | null) {
  const [{ values }, entries] = await Promise.all([services.settings(), findCartEntries(services.db, owner)]);
  const now = services.clock.now();
  const { lines, itemCount, itemsTotal, goodsGrams } = priceLines(entries, now, values.calendar);
  return {
    lines: lines.map((line) => ({ ...viewLine(line), mostQuantity: mostQuantity(line, jstDateOf(now)) })),
    itemCount,
    totalYen: itemsTotal,
    /** Without packing. */
    goodsGrams,
    /** False for an empty cart, and while a line has a problem. */
    canCheckOut: lines.length > 0 && lines.every(({ problem }) => problem === null),
  };
}

/** A line as screens show it, in the cart and in the checkout. */
export function viewLine(line: PricedCartLine) {
  const { itemId, catalogueNumber, slug, picture, name, quantity, unitPrice, amount, availability, promised } = line;
  const problem = line.problem && {
    code: line.problem.code,
    left: line.problem.code === 'only_left' ? line.problem.left : 0,
    message: cartProblemWords(line.problem),
  };
  return { itemId, catalogueNumber, slug, picture, name, quantity, unitPrice, amount, availability, promised, problem };
}

/** Up to which quantity the line can be set; 0 when the item cannot be had now. */
function mostQuantity({ availability }: PricedCartLine, today: JstDate): number {
  const answer = purchasability(availability, today);
  if (answer.kind === 'refused') return 0;
  return Math.min(LINE_MAX_QUANTITY, answer.limit ?? LINE_MAX_QUANTITY);
}
