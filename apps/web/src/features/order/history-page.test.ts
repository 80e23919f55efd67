import { instant, yen } from '@toriyose/domain';
import { TEST_NOW } from '@toriyose/domain/testing';
import { expect, it } from 'vitest';
import { readHistorySearch } from './history-search.ts';
import { renderForCustomer } from './page-fixture.ts';

const glimpse = {
  number: '4820-1930-5627',
  status: 'partly_shipped',
  placedAt: instant(TEST_NOW),
  totalYen: yen(34_900),
  unitCount: 5,
  lineCount: 5,
  items: [
    { name: { en: 'Figure', ja: 'フィギュア' }, picture: 'figure' },
    { name: { en: 'Art book', ja: '画集' }, picture: 'book' },
  ],
} as const;

const page = (orders: readonly object[], search = '', nextCursor: string | null = null, locale: 'en' | 'ja' = 'en') =>
  renderForCustomer(`/account/orders${search}`, locale, { 'order.history': { orders, nextCursor } });

it('ORD-1 lists number, date, status, total and the first items', async () => {
  const en = await page([glimpse]);
  expect(en.html).toContain('href="/account/orders/4820-1930-5627"');
  expect(en.text).toMatch(/Partly shipped.*Figure, Art book and 3 more.*24 November 2026.*¥34,900/);
  const ja = await page([glimpse], '', null, 'ja');
  expect(ja.text).toMatch(/一部発送済み.*フィギュア、画集 ほか3種.*2026年11月24日.*¥34,900/);
});

it('ORD-1 keeps what was asked for in the form and in the link to older orders', async () => {
  const { html } = await page([glimpse], '?q=book&status=shipped', '17.abc');
  expect(html).toMatch(/<input[^>]*name="q"[^>]*value="book"/);
  expect(html).toMatch(/<option value="shipped" selected="">/);
  const [, older = ''] = /href="(\/account\/orders\?[^"]*after=[^"]*)"/.exec(html) ?? [];
  expect(Object.fromEntries(new URL(older.replaceAll('&amp;', '&'), 'http://x').searchParams)).toEqual({
    ...{ q: 'book', status: 'shipped', after: '17.abc' },
  });
});

it('says what to do when there is nothing', async () => {
  expect((await page([])).text).toContain('You have not ordered anything yet');
  expect((await page([], '?q=zzz')).text).toContain('No order matches');
});

it('reads the address as a form sends it, and drops what it does not know', () => {
  expect(readHistorySearch({ status: 'shipped', q: ' ab ', after: '' })).toEqual({ status: 'shipped', q: 'ab' });
  expect(readHistorySearch({ status: 'nonsense', q: ['a', 'b'], after: 7 })).toEqual({});
});
