import { expect, test } from 'vitest';
import { jstDate } from '../time/jst-date.ts';
import { purchasability } from './purchasability.ts';

const today = jstDate('2026-11-23');

test('SHOP-1 stock can be bought up to its quantity', () => {
  expect(purchasability({ kind: 'in_stock', quantity: 3 }, today)).toEqual({ kind: 'buyable', limit: 3 });
  expect(purchasability({ kind: 'in_stock', quantity: 0 }, today)).toEqual({ kind: 'refused', reason: 'out_of_stock' });
});

test('SHOP-1 what is on order can be bought up to its limit', () => {
  expect(purchasability({ kind: 'on_order', expected: null, limit: null }, today)).toEqual({
    kind: 'buyable',
    limit: null,
  });
  expect(purchasability({ kind: 'on_order', expected: null, limit: 0 }, today)).toMatchObject({
    reason: 'limit_reached',
  });
});

test('SHOP-1 a pre-order is open through its last day in Tokyo', () => {
  const preOrder = { kind: 'pre_order', until: today, limit: 5, expected: null } as const;
  expect(purchasability(preOrder, today)).toEqual({ kind: 'buyable', limit: 5 });
  expect(purchasability(preOrder, jstDate('2026-11-24'))).toEqual({ kind: 'refused', reason: 'deadline_passed' });
  expect(purchasability({ ...preOrder, limit: 0 }, today)).toEqual({ kind: 'refused', reason: 'limit_reached' });
  expect(purchasability({ ...preOrder, until: null }, jstDate('2030-01-01'))).toMatchObject({ kind: 'buyable' });
});

test('SHOP-1 what has ended cannot be bought', () => {
  expect(purchasability({ kind: 'ended' }, today)).toEqual({ kind: 'refused', reason: 'ended' });
});
