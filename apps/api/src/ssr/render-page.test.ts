import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startTestSite, type TestSite } from './test-site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
}, 60_000);
afterEach(() => site.answer({}));
afterAll(() => site.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${site.url}${path}`, { headers, redirect: 'manual' });

const customer = {
  id: 'c1',
  name: '</script><b>',
  email: 'a@b.test',
  emailVerified: true,
  language: 'ja',
  timeZone: null,
};

it('SHOP-2 sends the page with its content, styles and the files that it needs', async () => {
  const response = await get('/');
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toMatch(/^<!doctype html><html lang="en">/);
  expect(html).toContain('<h1');
  expect(html).toContain('¥0 (0 items)');
  expect(html).toMatch(/<link rel="stylesheet" href="\/assets\/[^"]+\.css">/);
  expect(html).toMatch(/<link rel="modulepreload" href="\/assets\/home-page-[^"]+\.js">/);
});

it('carries no executable inline script and no style element', async () => {
  const html = await (await get('/styleguide')).text();
  const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes);
  expect(scripts.filter((attributes) => !/ src=|application\/(?:ld\+)?json/.test(attributes))).toEqual([]);
  expect(html).not.toContain('<style');
  expect(html).not.toMatch(/ on[a-z]+="/);
});

it('names of customers cannot break out of the page', async () => {
  site.answer({
    'session.current': { customer, staffRole: null, cart: { itemCount: 2, totalYen: 500 }, storeName: 'x', now: 0 },
  });
  const html = await (await get('/')).text();
  expect(html).not.toContain('</script><b>');
  expect(html).toContain('<html lang="ja">');
  expect(html).toContain('¥500（2点）');
});

it('an address without a page is a 404 in the shop’s own layout', async () => {
  const response = await get('/no/such/page');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('There is no page at this address');
});

it('a private page sends a visitor to sign in, and back afterwards', async () => {
  const response = await get('/account?x=1');
  expect(response.status).toBe(302);
  expect(response.headers.get('Location')).toBe('/sign-in?next=%2Faccount%3Fx%3D1');
});

it('ADM-1 tells a customer that the back office is not part of his role', async () => {
  site.answer({
    'session.current': { customer, staffRole: null, cart: { itemCount: 0, totalYen: 0 }, storeName: 'x', now: 0 },
  });
  const response = await get('/admin/orders');
  expect(response.status).toBe(403);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(await response.text()).toContain('このページを表示する権限がありません');
});

it('a page that fails says so with the number of the request, and is reported', async () => {
  site.answer({ 'session.current': undefined });
  const response = await get('/', { 'Accept-Language': 'ja' });
  const html = await response.text();
  expect(response.status).toBe(500);
  expect(html).toContain('req-test-1');
  expect(html).toContain('<html lang="ja">');
  expect(html).not.toContain('<script');
  expect(site.errors).toHaveLength(1);
});

it('ACC-8 keeps a chosen language', async () => {
  const response = await get('/?lang=ja', { 'Accept-Language': 'en' });
  expect(response.headers.get('Set-Cookie')).toContain('lang=ja; Path=/');
  expect(await response.text()).toContain('<html lang="ja">');
  expect(await (await get('/', { Cookie: 'lang=ja; theme=dark' })).text()).toContain(
    '<html lang="ja" data-theme="dark">',
  );
});

it('pages of a person are never stored', async () => {
  expect((await get('/')).headers.get('Cache-Control')).toBe('private, no-cache');
  site.answer({
    'session.current': { customer, staffRole: null, cart: { itemCount: 0, totalYen: 0 }, storeName: 'x', now: 0 },
  });
  expect((await get('/')).headers.get('Cache-Control')).toBe('no-store');
});

it('scripts are served compressed and for good; a missing one is a plain 404', async () => {
  const html = await (await get('/')).text();
  const script = /src="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? '';
  const response = await get(script, { 'Accept-Encoding': 'br' });
  expect(response.headers.get('Content-Encoding')).toBe('br');
  expect(response.headers.get('Cache-Control')).toContain('immutable');
  expect((await get('/assets/missing.js')).status).toBe(404);
});
