import { isoSeconds } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import type { Authorization, Capture, PayPalOrder, Refund } from './ledger.ts';
import { toMoney } from './money.ts';

// How PayPal writes its resources. `undefined` fields vanish in JSON.

type Link = { href: string; rel: string; method: string };

const link = (ctx: SandboxContext, path: string, rel: string, method = 'GET'): Link => ({
  href: `${ctx.publicUrl()}${path}`,
  rel,
  method,
});

const SELLER_PROTECTION = {
  status: 'ELIGIBLE',
  dispute_categories: ['ITEM_NOT_RECEIVED', 'UNAUTHORIZED_TRANSACTION'],
};

const PAYEE = { email_address: 'shop@example.com', merchant_id: 'TORIYOSESHOP1' };

/** Where the payer approves an order. */
const approvalUrl = (ctx: SandboxContext, orderId: string): string => `${ctx.publicUrl()}/paypal?token=${orderId}`;

function orderLinks(ctx: SandboxContext, order: PayPalOrder): Link[] {
  const path = `/v2/checkout/orders/${order.id}`;
  const links = [link(ctx, path, 'self')];
  if (order.status === 'CREATED' || order.status === 'PAYER_ACTION_REQUIRED') {
    links.push(
      { href: approvalUrl(ctx, order.id), rel: order.redirectRel, method: 'GET' },
      link(ctx, path, 'update', 'PATCH'),
    );
  }
  if (order.status === 'CREATED' || order.status === 'APPROVED') {
    const action = order.intent === 'CAPTURE' ? 'capture' : 'authorize';
    links.push(link(ctx, `${path}/${action}`, action, 'POST'));
  }
  return links;
}

function paymentSource(order: PayPalOrder) {
  if (order.source === 'card') {
    return {
      card: {
        last_digits: order.card?.lastDigits,
        brand: order.card?.brand,
        expiry: order.card?.expiry,
        type: order.card === null ? undefined : 'CREDIT',
      },
    };
  }
  const payer = order.payer;
  return {
    paypal:
      payer === null
        ? {}
        : {
            email_address: payer.email,
            account_id: payer.payerId,
            account_status: 'VERIFIED',
            name: { given_name: payer.givenName, surname: payer.surname },
            address: { country_code: 'JP' },
          },
  };
}

function wirePayments(ctx: SandboxContext, order: PayPalOrder) {
  const { ledger } = ctx;
  const some = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list);
  const payments = {
    authorizations: some(ledger.authorizationsOf(order.id).map((row) => wireAuthorization(ctx, row))),
    captures: some(ledger.capturesOf(order.id).map((row) => wireCapture(ctx, row))),
    refunds: some(ledger.refundsOfOrder(order.id).map((row) => wireRefund(ctx, row))),
  };
  return Object.values(payments).some((list) => list !== undefined) ? payments : undefined;
}

function wireShipping(order: PayPalOrder) {
  if (order.trackers.length === 0) return order.unit.shipping;
  const trackers = order.trackers.map((one) => ({ id: one.id, status: one.status }));
  return { ...order.unit.shipping, trackers };
}

/** The order in full. */
export function wireOrder(ctx: SandboxContext, order: PayPalOrder) {
  const payer = order.payer;
  return {
    id: order.id,
    intent: order.intent,
    status: order.status,
    payment_source: paymentSource(order),
    purchase_units: [
      {
        ...order.unit,
        reference_id: order.unit.reference_id ?? 'default',
        payee: PAYEE,
        shipping: wireShipping(order),
        payments: wirePayments(ctx, order),
      },
    ],
    payer:
      payer === null
        ? undefined
        : {
            name: { given_name: payer.givenName, surname: payer.surname },
            email_address: payer.email,
            payer_id: payer.payerId,
            address: { country_code: 'JP' },
          },
    create_time: isoSeconds(order.createdAt),
    update_time: isoSeconds(order.updatedAt),
    links: orderLinks(ctx, order),
  };
}

export function wireAuthorization(ctx: SandboxContext, authorization: Authorization) {
  const path = `/v2/payments/authorizations/${authorization.id}`;
  const open = authorization.status === 'CREATED' || authorization.status === 'PARTIALLY_CAPTURED';
  return {
    id: authorization.id,
    status: authorization.status,
    status_details: authorization.status === 'PENDING' ? { reason: 'PENDING_REVIEW' } : undefined,
    amount: toMoney(authorization.amountYen),
    invoice_id: authorization.invoiceId ?? undefined,
    custom_id: authorization.customId ?? undefined,
    seller_protection: SELLER_PROTECTION,
    payee: PAYEE,
    expiration_time: isoSeconds(authorization.expiresAt),
    create_time: isoSeconds(authorization.createdAt),
    update_time: isoSeconds(authorization.updatedAt),
    supplementary_data: { related_ids: { order_id: authorization.orderId } },
    links: [
      link(ctx, path, 'self'),
      ...(open
        ? [
            link(ctx, `${path}/capture`, 'capture', 'POST'),
            link(ctx, `${path}/void`, 'void', 'POST'),
            link(ctx, `${path}/reauthorize`, 'reauthorize', 'POST'),
          ]
        : []),
      link(ctx, `/v2/checkout/orders/${authorization.orderId}`, 'up'),
    ],
  };
}

export function wireCapture(ctx: SandboxContext, capture: Capture) {
  const path = `/v2/payments/captures/${capture.id}`;
  const gross = toMoney(capture.amountYen);
  const settled = capture.status !== 'PENDING' && capture.status !== 'DECLINED';
  return {
    id: capture.id,
    status: capture.status,
    status_details: capture.status === 'PENDING' ? { reason: 'PENDING_REVIEW' } : undefined,
    amount: gross,
    invoice_id: capture.invoiceId ?? undefined,
    custom_id: capture.customId ?? undefined,
    final_capture: capture.finalCapture,
    disbursement_mode: 'INSTANT',
    seller_protection: SELLER_PROTECTION,
    seller_receivable_breakdown: settled
      ? {
          gross_amount: gross,
          paypal_fee: toMoney(capture.feeYen),
          net_amount: toMoney(capture.amountYen - capture.feeYen),
        }
      : undefined,
    payee: PAYEE,
    create_time: isoSeconds(capture.createdAt),
    update_time: isoSeconds(capture.updatedAt),
    supplementary_data: {
      related_ids: { order_id: capture.orderId, authorization_id: capture.authorizationId ?? undefined },
    },
    links: [
      link(ctx, path, 'self'),
      link(ctx, `${path}/refund`, 'refund', 'POST'),
      capture.authorizationId === null
        ? link(ctx, `/v2/checkout/orders/${capture.orderId}`, 'up')
        : link(ctx, `/v2/payments/authorizations/${capture.authorizationId}`, 'up'),
    ],
  };
}

/** `total_refunded_amount` is cumulative over the capture, as with PayPal: it is not the amount of this refund. */
export function wireRefund(ctx: SandboxContext, refund: Refund) {
  return {
    id: refund.id,
    status: refund.status,
    status_details: refund.status === 'PENDING' ? { reason: 'ECHECK' } : undefined,
    amount: toMoney(refund.amountYen),
    invoice_id: refund.invoiceId ?? undefined,
    custom_id: refund.customId ?? undefined,
    note_to_payer: refund.note ?? undefined,
    seller_payable_breakdown: {
      gross_amount: toMoney(refund.amountYen),
      paypal_fee: toMoney(0),
      net_amount: toMoney(refund.amountYen),
      total_refunded_amount: toMoney(refund.totalRefundedYen),
    },
    payer: PAYEE,
    create_time: isoSeconds(refund.createdAt),
    update_time: isoSeconds(refund.updatedAt),
    links: [
      link(ctx, `/v2/payments/refunds/${refund.id}`, 'self'),
      link(ctx, `/v2/payments/captures/${refund.captureId}`, 'up'),
    ],
  };
}

/** What a call answers without `Prefer: return=representation`: no amounts. */
export const minimal = (full: { id: string; status: string; links: Link[] }) => ({
  id: full.id,
  status: full.status,
  links: full.links,
});
