import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  controlPaths,
  type FaultBody,
  type FaultKind,
  faultsViewSchema,
  requestsViewSchema,
} from '../control-contract.ts';
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts';
import { createControlClient } from '../testing/control-client.ts';
import { createPayPalSdk, issueOf, need, orderRequest, type PayPalSdk, PREFER_ALL } from '../testing/paypal-sdk.ts';

let running: RunningSandbox;
let paypal: PayPalSdk;
let control: ReturnType<typeof createControlClient>;

beforeAll(async () => {
  running = await startSandbox({ port: 0, random: () => 0.5 });
  paypal = createPayPalSdk(running.url);
  control = createControlClient(running.url);
});
beforeEach(async () => {
  await control.call('POST', controlPaths.reset);
});
afterAll(() => running.close());

async function approve(invoiceId = 'T-1'): Promise<string> {
  const { result } = await paypal.orders.createOrder(orderRequest({ invoiceId }));
  await control.approve(need(result.id));
  return need(result.id);
}

const capture = (id: string) =>
  paypal.orders.captureOrder({ id, prefer: PREFER_ALL, paypalRequestId: `capture:${id}:1` }).then(
    () => 'answered',
    () => 'failed',
  );

describe('P10 P11 outcomes that are not heard of', () => {
  it.each<[FaultKind, number]>([
    ['timeout_before', 0],
    ['error_500_before', 0],
    ['timeout_after', 5000],
    ['error_500_after', 5000],
    ['malformed_after', 5000],
  ])('%s leaves ¥%i captured; the same request id then answers with one capture', async (kind, capturedYen) => {
    const id = await approve();
    await control.fault({ target: 'paypal.capture', kind, times: 1 });
    expect(await capture(id)).toBe('failed');
    expect((await control.ledger()).totals.capturedYen).toBe(capturedYen);
    expect(await capture(id)).toBe('answered');
    expect((await control.ledger()).captures).toHaveLength(1);
    expect((await control.ledger()).totals.capturedYen).toBe(5000);
  });

  it('holds the connection for as long as it was told', async () => {
    const id = await approve();
    await control.fault({ target: 'paypal.capture', kind: 'timeout_after', delayMs: 200, times: 1 });
    const start = performance.now();
    expect(await capture(id)).toBe('failed');
    expect(performance.now() - start).toBeGreaterThanOrEqual(195);
  });

  it.each<FaultBody['target']>(['paypal.token', 'paypal.create_order'])('%s can be down', async (target) => {
    await control.fault({ target, kind: 'error_500_before' });
    await expect(createPayPalSdk(running.url).orders.createOrder(orderRequest())).rejects.toThrow();
    await control.call('DELETE', controlPaths.faults);
    // A client of its own each time: the SDK remembers a token request that failed, and never makes another.
    await expect(createPayPalSdk(running.url).orders.createOrder(orderRequest())).resolves.toMatchObject({
      statusCode: 201,
    });
  });
});

describe('aiming', () => {
  it('hits the matching call only, as often as it was told', async () => {
    const [hit, spared] = [await approve('T-1'), await approve('T-2')];
    const body = { target: 'paypal.capture', kind: 'issue', issue: 'PAYER_CANNOT_PAY', times: 1 } as const;
    await control.fault({ ...body, match: { invoiceId: 'T-1' } });
    expect(await issueOf(paypal.orders.captureOrder({ id: spared }))).toBe('accepted');
    expect(await issueOf(paypal.orders.captureOrder({ id: hit }))).toBe('PAYER_CANNOT_PAY');
    expect(await issueOf(paypal.orders.captureOrder({ id: hit }))).toBe('accepted');
    expect((await control.get(controlPaths.faults, faultsViewSchema)).faults).toEqual([]);
  });

  it('hits by chance', async () => {
    await control.fault({ target: 'paypal.create_order', kind: 'rate_limit', probability: 0.5 });
    expect(await issueOf(paypal.orders.createOrder(orderRequest()))).toBe('accepted');
    await control.fault({ target: 'paypal.create_order', kind: 'rate_limit', probability: 0.51 });
    await expect(paypal.orders.createOrder(orderRequest())).rejects.toMatchObject({ statusCode: 429 });
  });

  it('is written into the journal of requests', async () => {
    const id = await approve();
    await control.fault({ target: 'paypal.capture', kind: 'timeout_after', times: 1 });
    await capture(id);
    await capture(id);
    const { requests } = await control.get(controlPaths.requests, requestsViewSchema);
    expect(requests.filter((one) => one.target === 'paypal.capture')).toMatchObject([
      { status: 200, fault: null, replayed: true, requestId: `capture:${id}:1` },
      { status: null, fault: 'timeout_after', replayed: false, requestId: `capture:${id}:1` },
    ]);
  });

  it('refuses a switch that does not exist', async () => {
    const response = await control.call('POST', controlPaths.faults, { target: 'paypal.capture', kind: 'explode' });
    expect(response.status).toBe(400);
  });
});
