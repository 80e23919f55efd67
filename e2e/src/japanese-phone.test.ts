import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { expectAccessible, openBrowser, openWindow, type Window } from './browser.ts';

/** The same shop in Japanese on a phone: every kind of page can be read, fits, and bars nobody out. */

const store = inject('store');
let browser: Browser;
let phone: Window;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  phone = await openWindow(browser, 'ja-JP', 390);
  page = phone.page;
});
afterAll(() => browser?.close());

async function expectFits(): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ page: page.url(), overflow: Math.max(0, overflow) }).toEqual({ page: page.url(), overflow: 0 });
  await expectAccessible(page);
}

it.each(['/', '/products', '/products?q=抹茶', '/cart', '/sign-in', '/create-account', '/no-such-page'])(
  '%s',
  async (path) => {
    await page.goto(`${store.url}${path}`);
    await expectFits();
  },
);

it('an item, then the checkout', async () => {
  await page.goto(`${store.url}/products?q=抹茶&stock=1`);
  await page.locator('main a[href^="/products/"]').filter({ hasText: '在庫あり' }).first().click();
  await page
    .getByRole('heading', { name: '在庫・お届け時期' })
    .or(page.getByRole('heading', { name: /在庫|入荷/ }))
    .first()
    .waitFor();
  await expectFits();
  await page.getByRole('button', { name: 'カートに入れる' }).click();
  await page
    .getByRole('link', { name: /¥[\d,]+（1点）/ })
    .first()
    .waitFor();
  await page.goto(`${store.url}/checkout`);
  await expectFits();
});

it('the account and its orders', async () => {
  const haruka = store.credentials.customers.find(({ language }) => language === 'ja');
  if (!haruka) throw new Error('The demo store has no Japanese customer');
  await page.goto(`${store.url}/sign-in`);
  await page.getByLabel('メールアドレス').fill(haruka.email);
  await page.getByLabel('パスワード', { exact: true }).fill(haruka.password);
  await page.getByRole('main').getByRole('button', { name: 'ログイン' }).click();
  await page.waitForURL(/\/account/);
  await expectFits();
  await page.goto(`${store.url}/account/orders`);
  await expectFits();
  const hrefs = await page
    .locator('main a[href^="/account/orders/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const orders = [...new Set(hrefs)];
  expect(orders.length).toBeGreaterThan(5);
  for (const href of orders) {
    await page.goto(`${store.url}${href}`);
    await expectFits();
  }
});

it('nothing made the browser complain', () => {
  // A page that does not exist is one of the pages above.
  expect(phone.complaints.filter((text) => !text.includes('status of 404'))).toEqual([]);
});
