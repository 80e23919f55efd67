import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Resend } from 'resend';
import { afterEach, describe, expect, it } from 'vitest';
import { controlPaths, emailsViewSchema } from './control-contract.ts';
import { type RunningSandbox, startSandbox } from './start-sandbox.ts';
import { createControlClient } from './testing/control-client.ts';
import { createPayPalSdk, issueOf, need, orderRequest } from './testing/paypal-sdk.ts';
import { startWebhookReceiver } from './testing/webhook-receiver.ts';

const folders: string[] = [];
const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  folders.push(folder);
  return folder;
}

async function start(options: Partial<Parameters<typeof startSandbox>[0]> = {}): Promise<RunningSandbox> {
  const running = await startSandbox({ port: 0, ...options });
  open.push(running);
  return running;
}

async function stop(running: RunningSandbox): Promise<void> {
  open.splice(open.indexOf(running), 1);
  await running.close();
}

describe('OPS-1 a sandbox with a data folder', () => {
  it('keeps ledger, mailbox, idempotency and clock over a restart, and a cut last line', async () => {
    const dataDir = makeFolder();
    const first = await start({ dataDir });
    const request = orderRequest({ requestId: 'create:1' });
    const created = await createPayPalSdk(first.url).orders.createOrder(request);
    const id = need(created.result.id);
    const control = createControlClient(first.url);
    await control.approve(id);
    await createPayPalSdk(first.url).orders.captureOrder({ id });
    await new Resend('re_1', { baseUrl: first.url }).emails.send({
      from: 'shop@example.com',
      to: 'mika@example.com',
      subject: '発送しました',
      text: 'x',
    });
    await control.advanceHours(1);
    const before = await control.ledger();
    await stop(first);
    appendFileSync(join(dataDir, 'sandbox.jsonl'), '["paypal_orders","X",{"id"');

    const second = await start({ dataDir });
    const again = createControlClient(second.url);
    expect(await again.ledger()).toEqual(before);
    expect((await again.get(controlPaths.emails, emailsViewSchema)).emails[0]?.subject).toBe('発送しました');
    expect(second.sandbox.clock.advancedMs()).toBe(3_600_000);
    const replay = await createPayPalSdk(second.url).orders.createOrder(request);
    expect([replay.statusCode, replay.result.id]).toEqual([200, id]);
    expect(statSync(join(dataDir, 'sandbox-signing-key.pem')).mode & 0o777).toBe(0o600);
  });

  it('delivers after a restart what the shop was not there to take', async () => {
    const dataDir = makeFolder();
    const shop = await startWebhookReceiver();
    open.push(shop);
    const first = await start({ dataDir, apiUrl: 'http://127.0.0.1:9', webhookDelayMs: 1 });
    const { result } = await createPayPalSdk(first.url).orders.createOrder(orderRequest());
    await createControlClient(first.url).approve(need(result.id));
    expect(await createControlClient(first.url).flush()).toMatchObject({ waiting: 1 });
    await stop(first);
    const second = await start({ dataDir, apiUrl: shop.url });
    expect(await createControlClient(second.url).flush()).toMatchObject({ delivered: 1, waiting: 0 });
    expect(shop.types()).toEqual(['CHECKOUT.ORDER.APPROVED']);
  });

  it('forgets everything on reset, on disk too', async () => {
    const dataDir = makeFolder();
    const first = await start({ dataDir });
    await createPayPalSdk(first.url).orders.createOrder(orderRequest());
    await createControlClient(first.url).call('POST', controlPaths.reset);
    await stop(first);
    expect((await createControlClient((await start({ dataDir })).url).ledger()).orders).toEqual([]);
  });
});

describe('OPS-1 side by side', () => {
  it('keeps the ledgers of several sandboxes apart', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    await createPayPalSdk(one.url).orders.createOrder(orderRequest());
    expect((await createControlClient(one.url).ledger()).orders).toHaveLength(1);
    expect((await createControlClient(two.url).ledger()).orders).toHaveLength(0);
  });

  it('keeps up with thousands of orders', async () => {
    const { sandbox } = await start();
    const token = await sandbox.fetch(
      new Request('http://x/v1/oauth2/token', {
        method: 'POST',
        headers: { authorization: `Basic ${btoa('a:b')}` },
        body: 'grant_type=client_credentials',
      }),
    );
    const authorization = `Bearer ${/"access_token":"([^"]+)"/.exec(await token.text())?.[1]}`;
    const body = (n: number) =>
      JSON.stringify({
        intent: 'CAPTURE',
        purchase_units: [{ invoice_id: `B-${n}`, amount: { currency_code: 'JPY', value: '100' } }],
      });
    const started = performance.now();
    for (let n = 0; n < 1000; n += 1) {
      const response = await sandbox.fetch(
        new Request('http://x/v2/checkout/orders', { method: 'POST', headers: { authorization }, body: body(n) }),
      );
      expect(response.status).toBe(201);
    }
    expect((await sandbox.fetch(new Request('http://x/paypal?page=49'))).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('OPS-3 the process', () => {
  const run = (env: Record<string, string>) =>
    spawn(process.execPath, ['--import', 'tsx', new URL('./main.ts', import.meta.url).pathname], {
      cwd: new URL('..', import.meta.url).pathname,
      env: { PATH: process.env['PATH'], ...env },
    });

  it('says which variable to change when the port is taken, and stops on SIGTERM', async () => {
    const child = run({ SANDBOX_PORT: '0' });
    const [line]: unknown[] = await once(child.stdout, 'data');
    const port = /localhost:(\d+)/.exec(String(line))?.[1] ?? '';
    const second = run({ SANDBOX_PORT: port });
    const [said, [secondCode]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
    expect(said).toBe(`Port ${port} is already in use: set SANDBOX_PORT to a free one.\n`);
    expect(secondCode).toBe(1);

    expect(await issueOf(createPayPalSdk(`http://127.0.0.1:${port}`).orders.createOrder(orderRequest()))).toBe(
      'accepted',
    );
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });
});
