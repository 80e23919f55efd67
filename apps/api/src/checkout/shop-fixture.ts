import { email, insertItem, writeTransaction } from '@toriyose/db';
import { exampleInstant, exampleItem, openTestDatabase } from '@toriyose/db/testing';
import { addMs, type Instant, type Item, type PostalAddressInput, type RefusalView } from '@toriyose/domain';
import { desc, eq } from 'drizzle-orm';
import { parse as parseCookies } from 'hono/utils/cookie';
import { pino } from 'pino';
import { Refused } from '../order/refused.ts';
import type { PayPalGateway } from '../payment/paypal-gateway.ts';
import { appRouter } from '../router.ts';
import { readConfig } from '../services/config.ts';
import { idMaker, randomBelow } from '../services/ids.ts';
import type { Services } from '../services/services.ts';
import { settingsReader } from '../services/settings.ts';
import { createAuth } from '../session/auth.ts';
import { readVisitor } from '../session/read-visitor.ts';
import type { RequestContext } from '../trpc-context.ts';

/** For tests: a shop on a database of its own, whose clock stands still until it is moved. */
export interface TestShop {
  readonly services: Services;
  readonly moveClock: (ms: number) => void;
  readonly stock: (id: string, facts?: Partial<Item>) => Promise<string>;
  readonly close: () => Promise<void>;
}

const notHere = () => Promise.reject(new Error('Not in this test'));

/** Opens payments and does nothing else. */
const openingPayPal: PayPalGateway = {
  openOrder: ({ paymentId }) =>
    Promise.resolve({
      kind: 'done',
      value: { providerOrderId: `PP-${paymentId}`, approveUrl: `https://paypal.example/approve/${paymentId}` },
    }),
  readOrder: notHere,
  captureOrder: notHere,
  refundCapture: notHere,
  verifyWebhook: notHere,
};

export async function openTestShop(env: Record<string, string> = {}): Promise<TestShop> {
  const { db, cleanup } = await openTestDatabase();
  let now: Instant = exampleInstant;
  const clock = { now: () => now };
  const config = readConfig({ NODE_ENV: 'test', AUTH_SECRET: 'for-tests-only-'.repeat(4), ...env });
  const base = { config, db, clock, newId: idMaker(clock), log: pino({ level: 'silent' }) };
  const services: Services = {
    ...base,
    randomBelow,
    settings: settingsReader(db),
    auth: createAuth(base),
    paypal: openingPayPal,
    mailSender: { send: notHere },
    wakeWorker: () => {},
    workerId: 'test',
  };
  return {
    services,
    moveClock: (ms) => {
      now = addMs(now, ms);
    },
    stock: async (id, facts = {}) => {
      const item = exampleItem({
        slug: id,
        catalogueNumber: `CJ-${id}`,
        name: { en: id, ja: `${id}（日本語）` },
        ...facts,
      });
      await writeTransaction(db, (tx) => insertItem(tx, item, { id, movementId: `${id}-stock`, at: now }));
      return id;
    },
    close: cleanup,
  };
}

/** For tests: a browser with its cookies, as the edge serves it. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  /** Every `Set-Cookie` line that came, and what our own cookies were set to. */
  readonly setCookies: string[] = [];
  readonly #shop: TestShop;

  constructor(shop: TestShop) {
    this.#shop = shop;
  }

  async context(url = '/'): Promise<RequestContext> {
    const { services } = this.#shop;
    const headers = new Headers();
    if (this.cookies.size > 0) {
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    return {
      services,
      requestId: 'request',
      visitor: await readVisitor(services.auth, services, headers, url),
      clientAddress: '192.0.2.1',
      headers,
      setCookie: (name, value, { maxAge }) => this.#keep(name, value, maxAge === 0),
      appendHeader: (_name, line) => this.#receive(line),
    };
  }

  /** Calls procedures as one request each. */
  async call() {
    return appRouter.createCaller(await this.context());
  }

  #receive(line: string): void {
    this.setCookies.push(line);
    const [pair = ''] = line.split(';');
    const [[name, value] = ['', '']] = Object.entries(parseCookies(pair));
    // Cookies are sent back as they came, signature included.
    this.#keep(name, pair.slice(name.length + 1), value === '' || /max-age=0/i.test(line));
  }

  #keep(name: string, value: string, isRemoved: boolean): void {
    if (isRemoved) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export const PASSWORD = 'four words beyond doubt';

/** Makes an account in this browser and signs in. */
export async function signUpIn(browser: TestBrowser, name = 'mika'): Promise<void> {
  await (await browser.call()).session.signUp({ name, email: `${name}@example.com`, password: PASSWORD });
}

export const GERMAN_ADDRESS: PostalAddressInput = {
  recipient: 'Mika Beispiel',
  line1: 'Musterstraße 1',
  city: 'Berlin',
  postalCode: '10117',
  country: 'DE',
  phone: '+49 30 1234567',
};

/** What the final screen shows for Germany by EMS, with what "Place order" sends back. */
export async function readyCheckout(browser: TestBrowser, checkoutKey: string, address = GERMAN_ADDRESS) {
  const api = await browser.call();
  const quote = await api.checkout.quote({ to: { kind: 'country', country: 'DE' }, method: 'ems' });
  return {
    checkoutKey,
    address: { kind: 'new' as const, address, save: false },
    method: 'ems' as const,
    expectedTotalYen: Number(quote.total),
    figuresKey: quote.figuresKey,
  };
}

/** The refusal with which a call fails; anything else is an error of the test. */
export async function refusalOf(call: Promise<unknown>): Promise<RefusalView> {
  const error = await call.then(
    () => new Error('It was not refused'),
    (reason: unknown) => reason,
  );
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Refused) return cause.view;
  throw error;
}

/** The address in the last confirmation mail to somebody. */
export async function lastConfirmUrl({ services }: TestShop, to: string): Promise<URL> {
  const [row] = await services.db
    .select()
    .from(email)
    .where(eq(email.to, to))
    .orderBy(desc(email.createdAt), desc(email.id));
  if (row?.notification.template !== 'confirm_address') throw new Error('There is no such mail');
  return new URL(row.notification.data.confirmUrl);
}
