import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { email, item, openDatabase, run, user } from '@toriyose/db';
import { LINE_STATUSES, lineSlip, lineStatus, ORDER_STATUSES, type Order } from '@toriyose/domain';
import { type RunningSandbox, startSandbox } from '@toriyose/sandbox';
import { desc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestBrowser } from '../checkout/shop-fixture.ts';
import { startScheduledRun } from '../run/start-run.ts';
import { ConfigError, readConfig } from '../services/config.ts';
import { openServices } from '../services/open-services.ts';
import type { Services } from '../services/services.ts';
import { allOrders, compareLedgers } from '../testing/compare-ledgers.ts';
import { sandboxClient } from '../testing/sandbox-client.ts';
import { waitFor } from '../testing/wait-for.ts';
import { credentialLines } from './credential-lines.ts';
import { credentialsPath } from './demo-credentials.ts';
import { readMarker } from './demo-marker.ts';
import { STORIES } from './history/stories.ts';
import { seedDemoStore } from './seed-demo-store.ts';

const API = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(API, 'src/main.ts');

/** A new data folder with a sandbox of its own. */
class Place {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'toriyose-demo-'));
  readonly sandbox: RunningSandbox;
  readonly #opened: Services[] = [];

  static start = async (): Promise<Place> => new Place(await startSandbox({ port: 0 }));

  private constructor(sandbox: RunningSandbox) {
    this.sandbox = sandbox;
  }

  get env(): Record<string, string> {
    const { url } = this.sandbox;
    return { NODE_ENV: 'test', DATA_DIR: this.dataDir, PAYPAL_BASE_URL: url, RESEND_BASE_URL: url, LOG_LEVEL: 'error' };
  }

  /** A process that starts, as far as the database is concerned. */
  async open(env: Record<string, string> = {}): Promise<Services> {
    const services = await openServices(readConfig({ ...this.env, ...env }));
    this.#opened.push(services);
    return services;
  }

  async close(): Promise<void> {
    for (const { db } of this.#opened) await db.close();
    await this.sandbox.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

const quietly = { say: () => {} };

/** What shoppers see of their orders and in their mail, without what chance decides: numbers and moments. */
async function contents(services: Services): Promise<string[]> {
  const orders = (await allOrders(services)).map(({ customerEmail, status, lines, shipments, refunds, payments }) => ({
    ...{ customerEmail, status, shipments: shipments.length, refunds: refunds.length },
    payments: payments.map((payment) => payment.status),
    lines: lines
      .map((line) => [line.catalogueNumber, line.quantity, lineStatus(line), line.quantityCancelled].join(' '))
      .toSorted(),
  }));
  const mails = await services.db.select({ to: email.to, template: email.template }).from(email);
  return [...orders, ...mails].map((facts) => JSON.stringify(facts)).toSorted();
}

/** RFC 6238, from the base32 secret alone, as an authenticator app does it. */
function totpCode(base32: string, nowMs: number): string {
  const bits = [...base32].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'));
  const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(nowMs / 30_000)));
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const browserOf = (services: Services): TestBrowser =>
  new TestBrowser({
    services,
    moveClock: () => {},
    stock: () => Promise.reject(new Error('The demo store has its own items')),
    close: () => Promise.resolve(),
  });

describe('the demo store', () => {
  let place: Place;
  let services: Services;
  let orders: Order[];

  beforeAll(async () => {
    place = await Place.start();
    services = await place.open();
    await seedDemoStore(services, quietly);
    orders = await allOrders(services);
  });
  afterAll(() => place.close());

  it('OPS-4 keeps the accounts in a file for its owner only, one member of staff for each role', async () => {
    const path = credentialsPath(place.dataDir);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { customers, staff, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
    expect(rest).toEqual({});
    const text = expect.any(String);
    for (const account of customers) {
      expect(account).toEqual({ email: text, password: text, language: expect.stringMatching(/^(en|ja)$/) });
    }
    for (const account of staff) expect(account).toEqual({ email: text, password: text, role: text, totpSecret: text });
    expect(staff.map(({ role }: { role: string }) => role)).toEqual(['owner', 'fulfilment', 'support', 'moderator']);
    expect(customers.filter(({ language }: { language: string }) => language === 'ja').length).toBeGreaterThanOrEqual(
      3,
    );
    const passwords = [...customers, ...staff].map(({ password }: { password: string }) => password);
    expect(new Set(passwords).size).toBe(passwords.length);
    expect(Math.min(...passwords.map(({ length }) => length))).toBeGreaterThanOrEqual(12);
  });

  it('OPS-4 lets every customer sign in with his password', async () => {
    const { credentials } = await seedDemoStore(services, quietly);
    for (const { email, password, language } of credentials?.customers ?? []) {
      const browser = browserOf(services);
      expect(await (await browser.call()).session.signIn({ email, password })).toEqual({ next: 'signed_in' });
      const { customer } = await (await browser.call()).session.current();
      expect(customer).toMatchObject({ email, language });
    }
  });

  it('OPS-4 lets staff in with the password and a code of the TOTP secret, and not without', async () => {
    const { credentials } = await seedDemoStore(services, quietly);
    for (const { email, password, role, totpSecret } of credentials?.staff ?? []) {
      const browser = browserOf(services);
      expect(await (await browser.call()).session.signIn({ email, password })).toEqual({ next: 'second_factor' });
      expect((await (await browser.call()).session.current()).staffRole).toBeNull();
      const code = totpCode(totpSecret, Date.now());
      expect(await (await browser.call()).session.verifySecondFactor({ code })).toEqual({ next: 'signed_in' });
      expect((await (await browser.call()).session.current()).staffRole).toBe(role);
    }
  });

  it('has an order in every status and a line in every status', () => {
    expect(orders).toHaveLength(STORIES.length);
    expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(ORDER_STATUSES));
    expect(new Set(orders.flatMap(({ lines }) => lines.map(lineStatus)))).toEqual(new Set(LINE_STATUSES));
  });

  it('POL-2 has open lines that slipped by 21 days or more, by less, and to an unknown date', () => {
    const slips = orders
      .flatMap(({ lines }) => lines)
      .filter((line) => lineStatus(line) === 'delayed')
      .map(lineSlip);
    expect(slips).toContain('unknown');
    expect(slips.some((slip) => typeof slip === 'number' && slip >= 21)).toBe(true);
    expect(slips.some((slip) => typeof slip === 'number' && slip < 21)).toBe(true);
  });

  it.each(['anna', 'haruka'])('gives %s a history with late and shipped orders', (who) => {
    const own = orders.filter(({ customerEmail }) => customerEmail === `${who}@customer.example`);
    expect(own.length).toBeGreaterThanOrEqual(10);
    expect(own.some(({ status }) => status === 'shipped')).toBe(true);
    expect(own.some(({ lines }) => lines.some((line) => lineStatus(line) === 'delayed'))).toBe(true);
  });

  it('agrees with the books of PayPal and the mailbox, and breaks no invariant of an order', async () => {
    expect(await compareLedgers(services, sandboxClient(place.sandbox.url))).toEqual([]);
  });

  it('RUN-1 leaves the scheduler nothing to make up for, so orders stay in Payment Completed', async () => {
    expect(await startScheduledRun(services)).toBe(0);
    const [latest] = await services.db.select().from(run).orderBy(desc(run.startedAt)).limit(1);
    const waiting = orders.filter(({ status }) => status === 'payment_completed');
    expect(waiting.length).toBeGreaterThanOrEqual(3);
    for (const { placedAt } of waiting) expect(placedAt).toBeGreaterThanOrEqual(latest?.startedAt ?? Number.NaN);
  });

  it('changes nothing the second time, and shows the same accounts', async () => {
    const before = [await contents(services), readFileSync(credentialsPath(place.dataDir), 'utf8')];
    const again = await place.open();
    const said: string[] = [];
    const outcome = await seedDemoStore(again, { say: (line) => said.push(line) });
    expect([await contents(again), readFileSync(credentialsPath(place.dataDir), 'utf8')]).toEqual(before);
    expect(said).toEqual([]);
    expect(outcome.kind).toBe('filled');
    const shown = credentialLines(again, outcome.credentials).join('\n');
    for (const { email, password } of [
      ...(outcome.credentials?.customers ?? []),
      ...(outcome.credentials?.staff ?? []),
    ]) {
      expect(shown).toContain(email);
      expect(shown).toContain(password);
    }
  });

  it('is the same when the process that filled it was killed half-way and another one went on', {
    timeout: 240_000,
  }, async () => {
    const other = await Place.start();
    try {
      const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
        // tsx is found, and reads its settings, from the package's folder.
        cwd: API,
        // The port is any; the origin is the one that goes on later: PayPal is sent it, and refuses to hear it changed.
        env: {
          ...process.env,
          ...other.env,
          PORT: '0',
          PAGES: 'off',
          STORE_ORIGIN: readConfig(other.env).STORE_ORIGIN,
        },
        stdio: 'ignore',
      });
      await killHalfWay(child, other.dataDir);
      const resumed = await other.open();
      await seedDemoStore(resumed, quietly);
      expect(await contents(resumed)).toEqual(await contents(services));
      expect(await compareLedgers(resumed, sandboxClient(other.sandbox.url))).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

async function killHalfWay(child: ChildProcess, dataDir: string): Promise<void> {
  const exited = once(child, 'exit');
  const file = join(dataDir, 'toriyose.db');
  try {
    await waitFor(
      'half of the histories',
      async () => {
        const db = await openDatabase({ url: `file:${file}` });
        const kept = await readMarker(db).catch(() => undefined);
        await db.close();
        return kept?.marker.state === 'filling' && kept.marker.steps > 120;
      },
      120_000,
    );
  } finally {
    child.kill('SIGKILL');
    await exited;
  }
}

describe('a store that is no demo store', () => {
  it('is left alone when it holds accounts', async () => {
    const place = await Place.start();
    const services = await place.open();
    const at = new Date();
    await services.db
      .insert(user)
      .values({ id: 'real', name: 'Real', email: 'real@shop.example', createdAt: at, updatedAt: at });
    expect((await seedDemoStore(services, quietly)).kind).toBe('left_alone');
    expect(await services.db.$count(item)).toBe(0);
    await place.close();
  });

  it('is left alone when PayPal or Resend are the real ones', async () => {
    const place = await Place.start();
    const services = await place.open({ RESEND_BASE_URL: 'https://api.resend.com' });
    expect((await seedDemoStore(services, quietly)).kind).toBe('left_alone');
    await place.close();
  });

  it('says in one sentence that the sandbox is missing', async () => {
    const place = await Place.start();
    const services = await place.open();
    await place.sandbox.close();
    const failing = seedDemoStore(services, { ...quietly, patienceMs: 0 });
    await expect(failing).rejects.toThrow(ConfigError);
    await expect(failing).rejects.toThrow(/needs the sandbox, which does not answer at http/);
    expect(await services.db.$count(item)).toBe(0);
    await services.db.close();
    rmSync(place.dataDir, { recursive: true });
  });
});
