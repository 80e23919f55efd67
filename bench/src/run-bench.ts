import { type Buyer, checkOut, checkOutAndPay, findEndlessItems, makeBuyers } from './measure/buyer.ts';
import type { Figures } from './measure/figures.ts';
import { measureAddress } from './measure/measure-address.ts';
import { measureDownloads } from './measure/measure-downloads.ts';
import { measureOrders, type OrderTask } from './measure/measure-orders.ts';
import type { Row } from './report/write-report.ts';
import { textAt } from './store/read-json.ts';
import { waitUntilQuiet } from './store/sandbox.ts';
import { queryPath, shopClient } from './store/shop-client.ts';

export interface Bench {
  readonly url: string;
  readonly sandboxUrl: string;
  readonly yardstickUrl: string;
  /** How long each row is measured. */
  readonly seconds: number;
  /** Told what is being measured, for a person who waits. */
  readonly say: (line: string) => void;
}

interface Target {
  readonly name: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const BUYERS = 8;
const READERS_ORDERS = 10;

/** Everything in turn: two measurements at once would measure each other. @throws Error when the store refuses something */
export async function runBench(bench: Bench) {
  const { url, sandboxUrl, yardstickUrl } = bench;
  const shop = shopClient(url);
  bench.say('Preparing buyers, and a customer with ten orders');
  const itemIds = await findEndlessItems(shop, BUYERS);
  const buyers = await makeBuyers(url, itemIds, BUYERS);
  const reader = await makeReader(bench, itemIds);
  await settle(bench);

  const json = await measure(bench, yardstickUrl, { name: 'bare Hono, JSON', path: '/json' });
  const html = await measure(bench, yardstickUrl, { name: 'bare Hono, HTML', path: '/html' });
  const rows: Row[] = [json, html];
  const item = textAt(await shop.query('catalogue.list', {}), 'items', 0, 'slug');
  for (const page of pages(item, reader)) rows.push(await measure(bench, url, page, html.figures));
  for (const query of queries(reader)) rows.push(await measure(bench, url, query, json.figures));
  const downloads = await measureDownloads(new URL('/', url).href);

  rows.push(await order(bench, buyers, 'orders placed', { buy: checkOut, expectedStatus: 'awaiting_payment' }));
  await settle(bench);
  const pay = (buyer: Buyer) => checkOutAndPay(buyer, sandboxUrl);
  rows.push(await order(bench, buyers, 'orders placed and paid', { buy: pay, expectedStatus: 'payment_completed' }));
  await settle(bench);
  // As fast as at the beginning, or the machine had something else to do meanwhile.
  rows.push(await measure(bench, yardstickUrl, { name: 'bare Hono, JSON, at the end', path: '/json' }, json.figures));
  return { rows, downloads };
}

interface Reader {
  readonly headers: { readonly cookie: string };
  readonly orderNumber: string;
}

/** A customer as most are: some orders, one after the other paid. */
async function makeReader({ url, sandboxUrl }: Bench, itemIds: readonly string[]): Promise<Reader> {
  const [buyer] = await makeBuyers(url, itemIds, 1);
  if (!buyer) throw new Error('No account was made');
  let orderNumber = '';
  for (let index = 0; index < READERS_ORDERS; index += 1) {
    ({ orderNumber } = await checkOutAndPay(buyer, sandboxUrl));
  }
  return { headers: { cookie: buyer.shop.cookies() }, orderNumber };
}

function pages(slug: string, { headers, orderNumber }: Reader): Target[] {
  return [
    { name: 'page `/`', path: '/' },
    { name: 'page `/`, gzip', path: '/', headers: { 'accept-encoding': 'gzip' } },
    { name: 'page `/products`', path: '/products' },
    { name: 'page `/products?q=matcha`', path: '/products?q=matcha' },
    { name: 'page `/products?q=抹茶`', path: `/products?q=${encodeURIComponent('抹茶')}` },
    { name: 'page of an item', path: `/products/${slug}` },
    { name: 'page of order history, signed in', path: '/account/orders', headers },
    { name: 'page of an order, signed in', path: `/account/orders/${orderNumber}`, headers },
  ];
}

function queries({ headers, orderNumber }: Reader): Target[] {
  return [
    { name: '`session.current`, anonymous', path: queryPath('session.current') },
    { name: '`session.current`, signed in', path: queryPath('session.current'), headers },
    { name: '`catalogue.list`', path: queryPath('catalogue.list', {}) },
    { name: '`order.history`, signed in', path: queryPath('order.history', {}), headers },
    { name: '`order.get`, signed in', path: queryPath('order.get', { number: orderNumber }), headers },
  ];
}

async function measure(bench: Bench, base: string, { name, path, headers }: Target, yardstick: Figures | null = null) {
  bench.say(name);
  const address = { url: new URL(path, base).href, ...(headers && { headers }) };
  return { name, figures: await measureAddress(address, bench.seconds), yardstick };
}

async function order(bench: Bench, buyers: readonly Buyer[], name: string, task: OrderTask): Promise<Row> {
  bench.say(name);
  return { name, figures: await measureOrders(buyers, task, bench.seconds, bench.say), yardstick: null };
}

async function settle({ sandboxUrl, say }: Bench): Promise<void> {
  if (!(await waitUntilQuiet(sandboxUrl))) say('The store is still busy with earlier work: figures are too low');
}
