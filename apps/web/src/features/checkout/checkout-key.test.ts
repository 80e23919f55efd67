import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkoutKeyFor, dropCheckoutKey } from './checkout-key.ts';

const CART = [
  { itemId: 'kokeshi', quantity: 1 },
  { itemId: 'mina', quantity: 2 },
];

const memoryStorage = () => {
  const texts = new Map<string, string>();
  return {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => texts.set(name, text),
    removeItem: (name: string) => texts.delete(name),
  };
};

beforeEach(() => vi.stubGlobal('sessionStorage', memoryStorage()));
afterEach(() => {
  dropCheckoutKey();
  vi.unstubAllGlobals();
});

it('SHOP-5 stays the same for the same cart, in whatever order its lines come', () => {
  const key = checkoutKeyFor(CART);
  expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(checkoutKeyFor(CART)).toBe(key);
  expect(checkoutKeyFor(CART.toReversed())).toBe(key);
});

it('SHOP-5 another cart, or the same once it was ordered, is another order', () => {
  const key = checkoutKeyFor(CART);
  const other = checkoutKeyFor(CART.slice(1));
  expect(other).not.toBe(key);
  dropCheckoutKey();
  expect(checkoutKeyFor(CART.slice(1))).not.toBe(other);
});

it('works where the browser stores nothing', () => {
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const key = checkoutKeyFor(CART);
  expect(checkoutKeyFor(CART)).toBe(key);
});
