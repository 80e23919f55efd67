import { expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

it('follows pages of this site, with their search', () => {
  expect(safeNext('/account/orders/CJ-1?payment=returned#lines')).toBe('/account/orders/CJ-1?payment=returned#lines');
  expect(safeNext('/products?q=抹茶')).toBe('/products?q=%E6%8A%B9%E8%8C%B6');
  expect(safeNext('/checkout')).toBe('/checkout');
});

it.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'account',
  '',
])('never leaves the shop: %j', (next) => {
  expect(safeNext(next)).toBe('/');
});

it('does not come back to where one signs in, nor take anything but one text', () => {
  expect(safeNext('/sign-in?next=/sign-in')).toBe('/');
  expect(safeNext('/create-account', '/account')).toBe('/account');
  expect(safeNext(undefined)).toBe('/');
  expect(safeNext(['/a', '/b'])).toBe('/');
});
