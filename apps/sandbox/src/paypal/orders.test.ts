import { PatchOp } from '@paypal/paypal-server-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { controlPaths } from '../control-contract.ts';
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts';
import { createControlClient } from '../testing/control-client.ts';
import { createPayPalSdk, issueOf, need, orderRequest, type PayPalSdk, PREFER_ALL } from '../testing/paypal-sdk.ts';

let running: RunningSandbox;
let paypal: PayPalSdk;
let control: ReturnType<typeof createControlClient>;

beforeAll(async () => {
  running = await startSandbox({ port: 0 });
  paypal = createPayPalSdk(running.url);
  control = createControlClient(running.url);
});
beforeEach(async () => {
  await control.call('POST', controlPaths.reset);
});
afterAll(() => running.close());

const yen = (value: string) => ({ currencyCode: 'JPY', value });

async function placeApproved(draft: Parameters<typeof orderRequest>[0] = {}): Promise<string> {
  const { result } = await paypal.orders.createOrder(orderRequest(draft));
  const id = need(result.id);
  expect((await control.approve(id)).status).toBe(200);
  return id;
}

async function placeCaptured(draft: Parameters<typeof orderRequest>[0] = {}) {
  const id = await placeApproved(draft);
  const { result } = await paypal.orders.captureOrder({ id, prefer: PREFER_ALL });
  return { id, capture: need(result.purchaseUnits?.[0]?.payments?.captures?.[0]) };
}

const refund = (captureId: string, value: string, more: object = {}) =>
  paypal.payments.refundCapturedPayment({ captureId, prefer: PREFER_ALL, body: { amount: yen(value), ...more } });

describe('PAY-1 wallet: create, approve, capture', () => {
  it('leads from the redirect link to a capture of the exact yen', async () => {
    const created = await paypal.orders.createOrder(orderRequest());
    expect(created.statusCode).toBe(201);
    expect(created.result.status).toBe('PAYER_ACTION_REQUIRED');
    const link = created.result.links?.find((one) => one.rel === 'payer-action');
    expect(link?.href).toBe(`${running.url}/paypal?token=${created.result.id}`);

    const { id, capture } = await placeCaptured({ invoiceId: 'T-2' });
    expect(capture).toMatchObject({ status: 'COMPLETED', amount: yen('5000'), invoiceId: 'T-2', finalCapture: true });
    expect(capture.sellerReceivableBreakdown?.grossAmount).toEqual(yen('5000'));
    const { result } = await paypal.orders.getOrder({ id });
    expect(result.status).toBe('COMPLETED');
    expect(result.payer?.payerId).toMatch(/^[A-Z0-9]{13}$/);
  });

  it('answers with id, status and links only when the whole is not asked for', async () => {
    const id = await placeApproved();
    const { result } = await paypal.orders.captureOrder({ id });
    expect(result.purchaseUnits).toBeUndefined();
    expect(result).toMatchObject({ id, status: 'COMPLETED' });
  });

  it('refuses what is not approved, twice captured, of the other intent, or unknown', async () => {
    const created = await paypal.orders.createOrder(orderRequest());
    const id = need(created.result.id);
    expect(await issueOf(paypal.orders.captureOrder({ id }))).toBe('ORDER_NOT_APPROVED');
    expect(await issueOf(paypal.orders.authorizeOrder({ id }))).toBe('ACTION_DOES_NOT_MATCH_INTENT');
    await control.approve(id);
    await paypal.orders.captureOrder({ id });
    expect(await issueOf(paypal.orders.captureOrder({ id }))).toBe('ORDER_ALREADY_CAPTURED');
    expect(await issueOf(paypal.orders.captureOrder({ id: 'NOSUCHORDER' }))).toBe('INVALID_RESOURCE_ID');
  });

  it('P15 refuses an approval and a capture after their six hours', async () => {
    const late = need((await paypal.orders.createOrder(orderRequest())).result.id);
    const approved = await placeApproved({ invoiceId: 'T-2' });
    await control.advanceHours(6);
    expect((await control.approve(late)).status).toBe(422);
    expect(await issueOf(paypal.orders.captureOrder({ id: approved }))).toBe('ORDER_EXPIRED');
  });

  it('P13 sends a declined payer back to approve the same order again', async () => {
    const id = await placeApproved();
    await control.fault({ target: 'paypal.capture', kind: 'decline', times: 1 });
    expect(await issueOf(paypal.orders.captureOrder({ id }))).toBe('INSTRUMENT_DECLINED');
    expect(await issueOf(paypal.orders.captureOrder({ id }))).toBe('ORDER_NOT_APPROVED');
    await control.approve(id);
    expect((await paypal.orders.captureOrder({ id })).result.status).toBe('COMPLETED');
  });

  it('obeys the PayPal-Mock-Response header', async () => {
    const id = await placeApproved();
    const paypalMockResponse = JSON.stringify({ mock_application_codes: 'TRANSACTION_REFUSED' });
    expect(await issueOf(paypal.orders.captureOrder({ id, paypalMockResponse }))).toBe('TRANSACTION_REFUSED');
  });

  it('takes one payment for an invoice number', async () => {
    const first = await placeApproved({ invoiceId: 'T-9' });
    const second = await placeApproved({ invoiceId: 'T-9' });
    await paypal.orders.captureOrder({ id: first });
    expect(await issueOf(paypal.orders.captureOrder({ id: second }))).toBe('DUPLICATE_INVOICE_ID');
    expect(await issueOf(paypal.orders.createOrder(orderRequest({ invoiceId: 'T-9' })))).toBe('DUPLICATE_INVOICE_ID');
    expect((await control.ledger()).totals.capturedYen).toBe(5000);
  });

  it('pays with a card number in one step, only with a request id, and keeps four digits of it', async () => {
    const { body } = orderRequest();
    const card = { number: '4111111111111111', expiry: '2032-12', securityCode: '123' };
    const request = { prefer: PREFER_ALL, body: { ...body, paymentSource: { card } } };
    expect(await issueOf(paypal.orders.createOrder(request))).toBe('PAYPAL_REQUEST_ID_REQUIRED');
    const { result } = await paypal.orders.createOrder({ ...request, paypalRequestId: 'card-1' });
    expect(result.status).toBe('COMPLETED');
    expect(result.paymentSource?.card?.lastDigits).toBe('1111');
    expect(JSON.stringify(running.sandbox.ledger.orders.all())).not.toContain('411111');
  });
});

describe('PAY-1 yen', () => {
  const create = (value: string) => issueOf(paypal.orders.createOrder(orderRequest({ value })));

  it.each([
    ['5000.00', 'DECIMALS_NOT_SUPPORTED'],
    ['4999', 'AMOUNT_MISMATCH'],
    ['0', 'CANNOT_BE_ZERO_OR_NEGATIVE'],
    ['-5000', 'CANNOT_BE_ZERO_OR_NEGATIVE'],
    ['five', 'INVALID_PARAMETER_SYNTAX'],
    ['5000', 'accepted'],
  ])('a total of "%s" is %s', async (value, issue) => {
    expect(await create(value)).toBe(issue);
  });

  it('refuses items that do not add up, another currency, and a missing amount with its pointer', async () => {
    const wrongItems = orderRequest();
    const unit = need(wrongItems.body.purchaseUnits[0]);
    unit.items = [{ ...need(unit.items[0]), quantity: '3' }];
    expect(await issueOf(paypal.orders.createOrder(wrongItems))).toBe('ITEM_TOTAL_MISMATCH');

    const { body } = orderRequest();
    const dollars = { ...body, purchaseUnits: [{ amount: { currencyCode: 'USD', value: '50' } }] };
    expect(await issueOf(paypal.orders.createOrder({ body: dollars }))).toBe('INVALID_CURRENCY_CODE');

    const token = await fetchToken();
    const response = await fetch(`${running.url}/v2/checkout/orders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ intent: 'CAPTURE', purchase_units: [{}] }),
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('paypal-debug-id')).toMatch(/^[0-9a-f]{13}$/);
    expect(await response.json()).toMatchObject({
      name: 'INVALID_REQUEST',
      details: [{ issue: 'MISSING_REQUIRED_PARAMETER', field: '/purchase_units/0/amount' }],
    });
  });
});

async function fetchToken(): Promise<string> {
  const response = await fetch(`${running.url}/v1/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('a:b')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
}

describe('PAY-4 idempotency', () => {
  it('replays the same request id with 200, and refuses it with another body', async () => {
    const request = orderRequest({ requestId: 'create:1:1' });
    const first = await paypal.orders.createOrder(request);
    const again = await paypal.orders.createOrder(request);
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    expect(again.result.id).toBe(first.result.id);
    const other = orderRequest({ requestId: 'create:1:1', invoiceId: 'T-2' });
    expect(await issueOf(paypal.orders.createOrder(other))).toBe('DUPLICATE_REQUEST_ID');
    expect((await control.ledger()).orders).toHaveLength(1);
  });

  it('C07 forgets refund keys after 45 days, and then only the invoice number stops a second refund', async () => {
    const { capture } = await placeCaptured();
    const captureId = need(capture.id);
    const request = { captureId, paypalRequestId: 'refund:1:1', body: { amount: yen('1000'), invoiceId: 'R-1' } };
    await paypal.payments.refundCapturedPayment(request);
    await control.advanceDays(44);
    expect((await paypal.payments.refundCapturedPayment(request)).statusCode).toBe(200);
    await control.advanceDays(2);
    expect(await issueOf(paypal.payments.refundCapturedPayment(request))).toBe('DUPLICATE_INVOICE_ID');
    const unnamed = { captureId, paypalRequestId: 'refund:1:1', body: { amount: yen('1000') } };
    expect((await paypal.payments.refundCapturedPayment(unnamed)).statusCode).toBe(201);
    expect((await control.ledger()).totals.refundedYen).toBe(2000);
  });

  it('answers a second call while the first still runs with 409, and does the work once', async () => {
    const { capture } = await placeCaptured();
    await control.fault({ target: 'paypal.refund', kind: 'delay', delayMs: 150, times: 1 });
    const request = {
      captureId: need(capture.id),
      paypalRequestId: 'refund:2:1',
      prefer: PREFER_ALL,
      body: { amount: yen('700') },
    };
    const outcomes = await Promise.all([1, 2, 3].map(() => issueOf(paypal.payments.refundCapturedPayment(request))));
    expect(outcomes.sort()).toEqual(['PREVIOUS_REQUEST_IN_PROGRESS', 'PREVIOUS_REQUEST_IN_PROGRESS', 'accepted']);
    expect((await control.ledger()).totals.refundedYen).toBe(700);
  });
});

describe('PAY-5 refunds', () => {
  it('refunds in parts up to the capture and not a yen further', async () => {
    const { id, capture } = await placeCaptured();
    const captureId = need(capture.id);
    const first = await refund(captureId, '2000', { noteToPayer: '1 item cancelled' });
    expect(first.result).toMatchObject({ status: 'COMPLETED', amount: yen('2000') });
    expect(await issueOf(refund(captureId, '3001'))).toBe('REFUND_AMOUNT_EXCEEDED');
    expect((await paypal.payments.getCapturedPayment({ captureId })).result.status).toBe('PARTIALLY_REFUNDED');
    const rest = await paypal.payments.refundCapturedPayment({ captureId, prefer: PREFER_ALL, body: {} });
    expect(rest.result.amount).toEqual(yen('3000'));
    expect(rest.result.sellerPayableBreakdown?.totalRefundedAmount).toEqual(yen('5000'));
    expect(await issueOf(refund(captureId, '1'))).toBe('CAPTURE_FULLY_REFUNDED');
    const order = await paypal.orders.getOrder({ id });
    expect(order.result.purchaseUnits?.[0]?.payments?.refunds).toHaveLength(2);
    expect((await paypal.payments.getRefund({ refundId: need(rest.result.id) })).result.status).toBe('COMPLETED');
    expect((await control.ledger()).totals).toMatchObject({ capturedYen: 5000, refundedYen: 5000, netYen: 0 });
  });

  it('C05 never refunds more than the capture, however many ask at once', async () => {
    const { capture } = await placeCaptured();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => issueOf(refund(need(capture.id), '900'))));
    expect(outcomes.filter((one) => one === 'accepted')).toHaveLength(5);
    expect((await control.ledger()).totals.refundedYen).toBe(4500);
  });

  it('C09 refuses after 180 days', async () => {
    const { capture } = await placeCaptured();
    await control.advanceDays(179);
    expect(await issueOf(refund(need(capture.id), '1'))).toBe('accepted');
    await control.advanceDays(1);
    expect(await issueOf(refund(need(capture.id), '1'))).toBe('REFUND_TIME_LIMIT_EXCEEDED');
  });

  it('C08 a pending refund holds its amount, and gives it back when it fails', async () => {
    const { capture } = await placeCaptured();
    await control.fault({ target: 'paypal.refund', kind: 'pending', times: 1 });
    const pending = await refund(need(capture.id), '4000');
    expect(pending.result.status).toBe('PENDING');
    expect(await issueOf(refund(need(capture.id), '1001'))).toBe('REFUND_AMOUNT_EXCEEDED');
    await control.call('POST', controlPaths.settleRefund(need(pending.result.id)), { outcome: 'failed' });
    expect(await issueOf(refund(need(capture.id), '5000'))).toBe('accepted');
  });

  it('C12 refuses while a dispute is open, and what a reversal took', async () => {
    const { capture } = await placeCaptured();
    const captureId = need(capture.id);
    await control.call('POST', controlPaths.disputeCapture(captureId), { state: 'open' });
    expect(await issueOf(refund(captureId, '100'))).toBe('TRANSACTION_DISPUTED');
    await control.call('POST', controlPaths.disputeCapture(captureId), { state: 'resolved' });
    await control.call('POST', controlPaths.reverseCapture(captureId), { amountYen: 3000 });
    expect(await issueOf(refund(captureId, '2001'))).toBe('REFUND_AMOUNT_EXCEEDED');
    expect((await control.ledger()).totals).toMatchObject({ reversedYen: 3000, netYen: 2000 });
  });

  it('P12 a pending capture cannot be refunded until it is completed', async () => {
    await control.fault({ target: 'paypal.capture', kind: 'pending', times: 1 });
    const { capture } = await placeCaptured();
    expect(capture.status).toBe('PENDING');
    expect(await issueOf(refund(need(capture.id), '100'))).toBe('PENDING_CAPTURE');
    await control.call('POST', controlPaths.settleCapture(need(capture.id)), { outcome: 'completed' });
    expect(await issueOf(refund(need(capture.id), '100'))).toBe('accepted');
  });
});

describe('PAY-1 cards: authorise, capture later', () => {
  async function placeAuthorized(invoiceId = 'A-1', approval: object = {}): Promise<string> {
    const { result } = await paypal.orders.createOrder(orderRequest({ invoiceId, intent: 'AUTHORIZE' }));
    await control.approve(need(result.id), approval);
    const authorized = await paypal.orders.authorizeOrder({ id: need(result.id), prefer: PREFER_ALL });
    return need(authorized.result.purchaseUnits?.[0]?.payments?.authorizations?.[0]?.id);
  }
  const capture = (authorizationId: string, value: string, finalCapture = false, invoiceId?: string) =>
    paypal.payments.captureAuthorizedPayment({
      authorizationId,
      prefer: PREFER_ALL,
      body: { amount: yen(value), finalCapture, ...(invoiceId === undefined ? {} : { invoiceId }) },
    });

  it('captures in parts, each under its own invoice number, up to the authorised amount', async () => {
    const authorizationId = await placeAuthorized();
    expect((await capture(authorizationId, '2000', false, 'A-1-1')).result.amount).toEqual(yen('2000'));
    expect(await issueOf(capture(authorizationId, '1000', false, 'A-1-1'))).toBe('DUPLICATE_INVOICE_ID');
    expect(await issueOf(capture(authorizationId, '3001', false, 'A-1-2'))).toBe('MAX_CAPTURE_AMOUNT_EXCEEDED');
    await capture(authorizationId, '1000', true, 'A-1-2');
    expect(await issueOf(capture(authorizationId, '100', true, 'A-1-3'))).toBe('AUTHORIZATION_ALREADY_CAPTURED');
    const { result } = await paypal.payments.getAuthorizedPayment({ authorizationId });
    expect(result.status).toBe('CAPTURED');
  });

  it('voids with 204, or with the authorisation when that is preferred, once', async () => {
    const authorizationId = await placeAuthorized();
    const voided = await paypal.payments.voidPayment({ authorizationId });
    expect(voided.statusCode).toBe(204);
    expect(await issueOf(paypal.payments.voidPayment({ authorizationId }))).toBe('PREVIOUSLY_VOIDED');
    expect(await issueOf(capture(authorizationId, '100'))).toBe('AUTHORIZATION_VOIDED');
    const second = await placeAuthorized('A-2');
    const shown = await paypal.payments.voidPayment({ authorizationId: second, prefer: PREFER_ALL });
    expect(shown.statusCode).toBe(200);
    expect(shown.result?.status).toBe('VOIDED');
  });

  it('P21 lapses after 29 days', async () => {
    const authorizationId = await placeAuthorized();
    await control.advanceDays(29);
    expect(await issueOf(capture(authorizationId, '5000'))).toBe('AUTHORIZATION_EXPIRED');
    expect((await control.ledger()).totals.authorizedYen).toBe(0);
  });

  it('renews a wallet authorisation once, from day 4, without a longer life', async () => {
    const authorizationId = await placeAuthorized();
    const before = await paypal.payments.getAuthorizedPayment({ authorizationId });
    expect(await issueOf(paypal.payments.reauthorizePayment({ authorizationId }))).toBe('REAUTHORIZATION_TOO_SOON');
    await control.advanceDays(4);
    const renewed = await paypal.payments.reauthorizePayment({ authorizationId, prefer: PREFER_ALL });
    expect(renewed.result.id).not.toBe(authorizationId);
    expect(renewed.result.expirationTime).toBe(before.result.expirationTime);
    const again = need(renewed.result.id);
    await control.advanceDays(4);
    expect(await issueOf(paypal.payments.reauthorizePayment({ authorizationId: again }))).toBe(
      'REAUTHORIZATION_NOT_SUPPORTED',
    );
    expect((await capture(again, '5000', true)).result.status).toBe('COMPLETED');
  });

  it('does not renew a card, and a bad card is declined when it is authorised', async () => {
    const authorizationId = await placeAuthorized('A-3', { cardNumber: '4111 1111 1111 1111' });
    await control.advanceDays(4);
    expect(await issueOf(paypal.payments.reauthorizePayment({ authorizationId }))).toBe(
      'REAUTHORIZATION_NOT_SUPPORTED',
    );
    const { result } = await paypal.orders.createOrder(orderRequest({ invoiceId: 'A-4', intent: 'AUTHORIZE' }));
    await control.approve(need(result.id), { cardNumber: '4000000000000002' });
    expect(await issueOf(paypal.orders.authorizeOrder({ id: need(result.id) }))).toBe('INSTRUMENT_DECLINED');
  });

  it('takes a tracking number for a capture of the order', async () => {
    const { id, capture: paid } = await placeCaptured();
    const track = (captureId: string) =>
      paypal.orders.createOrderTracking({
        id,
        body: { captureId, trackingNumber: 'EJ123456789JP', carrierNameOther: 'Japan Post', notifyPayer: false },
      });
    expect(await issueOf(track('SOMETHINGELSE'))).toBe('CAPTURE_ID_NOT_FOUND');
    expect((await track(need(paid.id))).statusCode).toBe(201);
    const { result } = await paypal.orders.getOrder({ id });
    expect(result.purchaseUnits?.[0]?.shipping?.trackers?.[0]?.id).toContain('EJ123456789JP');
  });

  it('changes an open order by a patch, and keeps its sums right', async () => {
    const id = need((await paypal.orders.createOrder(orderRequest())).result.id);
    const path = "/purchase_units/@reference_id=='default'/amount";
    const patch = (value: unknown) =>
      issueOf(Promise.resolve(paypal.orders.patchOrder({ id, body: [{ op: PatchOp.Replace, path, value }] })));
    expect(await patch({ currency_code: 'JPY', value: '3300' })).toBe('ITEM_TOTAL_REQUIRED');
    const breakdown = {
      item_total: { currency_code: 'JPY', value: '3200' },
      shipping: { currency_code: 'JPY', value: '100' },
    };
    expect(await patch({ currency_code: 'JPY', value: '3300', breakdown })).toBe('accepted');
    expect((await control.ledger()).orders[0]?.amountYen).toBe(3300);
  });
});
