import { createHash } from 'node:crypto';
import {
  type MethodQuote,
  orderTerms,
  type PricedCart,
  postageRefusalWords,
  SHIPPING_METHOD_FACTS,
  type StoreSettings,
  shownFigures,
} from '@toriyose/domain';
import { viewLine } from '../cart/cart-view.ts';

/** What the customer agrees to, short enough to send back. */
export const figuresKey = (cart: PricedCart, policy: StoreSettings['policy']): string =>
  createHash('sha256').update(shownFigures(cart, policy)).digest('base64url');

/** SHOP-4: a method with its price, or why it is not offered. */
function viewMethod({ method, quote }: MethodQuote) {
  const { name, deliveryTime, tracked } = SHIPPING_METHOD_FACTS[method];
  const offer = quote.ok
    ? { offered: true as const, postage: quote.postage, upToGrams: quote.upToGrams }
    : { offered: false as const, code: quote.code, reason: postageRefusalWords(quote) };
  return { method, name, deliveryTime, tracked, ...offer };
}

/** SHOP-4, and Art. 12-6 of the Specified Commercial Transactions Act: everything that the final screen has to show. */
export function viewQuote(cart: PricedCart, { policy, seller }: StoreSettings) {
  const { itemCount, itemsTotal, goodsGrams, packedGrams, country, chosen, total, earliestRun } = cart;
  return {
    lines: cart.lines.map(viewLine),
    ...{ itemCount, itemsTotal, goodsGrams, packedGrams, country, earliestRun },
    methods: cart.methods.map(viewMethod),
    /** Null while none is chosen, or when the chosen one is not offered (see `methods`). */
    method: chosen?.method ?? null,
    postage: chosen?.offer.postage ?? null,
    total,
    terms: orderTerms(policy),
    seller: seller.name,
    /** To be sent back with "Place order": it stands for everything shown here. */
    figuresKey: figuresKey(cart, policy),
    canPlaceOrder: total !== null && cart.lines.every(({ problem }) => problem === null),
  };
}
