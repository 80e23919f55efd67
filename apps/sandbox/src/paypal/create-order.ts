import { z } from 'zod';
import { HOUR_MS } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { approveOrder } from './approve-order.ts';
import { authorizeOrder } from './authorize-order.ts';
import { captureOrder } from './capture-order.ts';
import { paymentsHolding } from './invoice-holders.ts';
import type { PayPalOrder } from './ledger.ts';
import type { Operation } from './operation.ts';
import { findOrder, refuseUsedInvoice } from './order-state.ts';
import { forcedRefusal, refuse } from './paypal-refusal.ts';
import { addressSchema, checkAmounts, purchaseUnitSchema } from './purchase-unit.ts';
import { chooseTestCard } from './test-cards.ts';
import { wireOrder } from './wire.ts';

const experienceSchema = z.object({
  return_url: z.url({ protocol: /^https?$/ }).optional(),
  cancel_url: z.url({ protocol: /^https?$/ }).optional(),
  brand_name: z.string().max(127).optional(),
  locale: z.string().max(10).optional(),
});

const cardSourceSchema = z.object({
  number: z
    .string()
    .regex(/^\d{13,19}$/)
    .optional(),
  expiry: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  security_code: z.string().max(4).optional(),
  name: z.string().max(300).optional(),
  billing_address: addressSchema.optional(),
  attributes: z.object({ verification: z.object({ method: z.string() }).optional() }).optional(),
  experience_context: experienceSchema.optional(),
});

export const paymentSourceSchema = z.object({
  paypal: z.object({ experience_context: experienceSchema.optional() }).optional(),
  card: cardSourceSchema.optional(),
});

const bodySchema = z.object({
  intent: z.enum(['CAPTURE', 'AUTHORIZE']),
  purchase_units: z.array(purchaseUnitSchema).min(1).max(10),
  payment_source: paymentSourceSchema.optional(),
  application_context: experienceSchema.optional(),
});
type CreateOrderBody = z.infer<typeof bodySchema>;

/** A card number in the create call pays in one step, unless the bank wants to see the payer first. */
const paysInOneStep = (body: CreateOrderBody): boolean =>
  body.payment_source?.card?.number !== undefined &&
  body.payment_source.card.attributes?.verification?.method !== 'SCA_ALWAYS';

/** POST /v2/checkout/orders */
export const createOrder: Operation<CreateOrderBody> = {
  name: 'create_order',
  target: 'paypal.create_order',
  declinedAs: 'INSTRUMENT_DECLINED',
  keepMs: 6 * HOUR_MS,
  body: bodySchema,
  facts: (_ctx, _id, body) => ({
    invoiceId: body.purchase_units[0]?.invoice_id,
    customId: body.purchase_units[0]?.custom_id,
  }),
  run: (ctx, _id, body, forced) => {
    if (forced.issue !== null) throw forcedRefusal(forced.issue);
    const order = placeOrder(ctx, body);
    if (paysInOneStep(body)) payAtOnce(ctx, order, body, forced.pending);
    return order.id;
  },
  render: (ctx, id) => wireOrder(ctx, findOrder(ctx, id)),
  needsRequestId: paysInOneStep,
};

function placeOrder(ctx: SandboxContext, body: CreateOrderBody): PayPalOrder {
  const [unit, second] = body.purchase_units;
  if (unit === undefined || second !== undefined) {
    throw refuse('MULTIPLE_PURCHASE_UNITS_NOT_SUPPORTED', 'The sandbox takes one purchase unit in an order.');
  }
  const amountYen = checkAmounts(unit, '/purchase_units/0');
  refuseUsedInvoice(unit.invoice_id ?? null, paymentsHolding(ctx));
  const source = body.payment_source?.card === undefined ? 'paypal' : 'card';
  const experience =
    body.payment_source?.paypal?.experience_context ??
    body.payment_source?.card?.experience_context ??
    body.application_context;
  const now = ctx.clock.now();
  return ctx.ledger.orders.put({
    id: ctx.ids.paypal(),
    intent: body.intent,
    status: body.payment_source === undefined ? 'CREATED' : 'PAYER_ACTION_REQUIRED',
    source,
    redirectRel: body.payment_source === undefined ? 'approve' : 'payer-action',
    amountYen,
    unit,
    brandName: experience?.brand_name ?? null,
    locale: experience?.locale ?? null,
    returnUrl: experience?.return_url ?? null,
    cancelUrl: experience?.cancel_url ?? null,
    payer: null,
    card: null,
    declines: false,
    trackers: [],
    createdAt: now,
    updatedAt: now,
    approvedAt: null,
  });
}

function payAtOnce(ctx: SandboxContext, order: PayPalOrder, body: CreateOrderBody, pending: boolean): void {
  const typed = body.payment_source?.card;
  const card = chooseTestCard(typed?.number ?? '', typed?.expiry ?? '');
  if (card === null) throw refuse('INSTRUMENT_DECLINED', 'The sandbox takes its published test card numbers only.');
  approveOrder(ctx, order.id, { card });
  const pay = order.intent === 'CAPTURE' ? captureOrder : authorizeOrder;
  pay.run(ctx, order.id, {}, { issue: null, pending });
}
