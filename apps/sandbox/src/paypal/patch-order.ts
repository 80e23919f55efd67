import { z } from 'zod';
import type { SandboxContext } from '../sandbox-context.ts';
import { amountSchema } from './money.ts';
import { findOrder } from './order-state.ts';
import { refuse } from './paypal-refusal.ts';
import { addressSchema, checkAmounts, type PurchaseUnit, shippingSchema } from './purchase-unit.ts';
import { readBody } from './request-body.ts';

const patchSchema = z
  .array(z.object({ op: z.enum(['add', 'replace', 'remove']), path: z.string(), value: z.unknown() }))
  .min(1);

const UNIT_PATH = /^\/purchase_units\/@reference_id=='([^']+)'\/(.+)$/;

/** Which parts of a purchase unit can be changed, and how each is read and put. */
const parts: Record<string, (unit: PurchaseUnit, value: unknown) => PurchaseUnit> = {
  amount: (unit, value) => ({ ...unit, amount: read(amountSchema, value) }),
  invoice_id: (unit, value) => ({ ...unit, invoice_id: read(z.string().max(127), value) }),
  custom_id: (unit, value) => ({ ...unit, custom_id: read(z.string().max(127), value) }),
  description: (unit, value) => ({ ...unit, description: read(z.string().max(127), value) }),
  shipping: (unit, value) => ({ ...unit, shipping: read(shippingSchema, value) }),
  'shipping/address': (unit, value) => ({
    ...unit,
    shipping: { ...unit.shipping, address: read(addressSchema, value) },
  }),
  'shipping/name': (unit, value) => ({
    ...unit,
    shipping: { ...unit.shipping, name: read(z.object({ full_name: z.string().max(300) }), value) },
  }),
};

const read = <T>(schema: z.ZodType<T>, value: unknown): T => readBody(JSON.stringify(value ?? null), schema);

/**
 * PATCH /v2/checkout/orders/:id: all of its changes, or none.
 * @throws PayPalRefusal ORDER_ALREADY_COMPLETED, NOT_PATCHABLE, or what a new order would be refused with
 */
export function patchOrder(ctx: SandboxContext, id: string, raw: string): void {
  const patches = readBody(raw, patchSchema);
  const order = findOrder(ctx, id);
  if (order.status === 'COMPLETED')
    throw refuse('ORDER_ALREADY_COMPLETED', 'The order cannot be patched after it is completed.');
  const unit = patches.reduce((changed, patch) => {
    const [, referenceId, part = ''] = UNIT_PATH.exec(patch.path) ?? [];
    const put = parts[part];
    if (put === undefined || patch.op === 'remove' || referenceId !== (order.unit.reference_id ?? 'default')) {
      throw refuse('NOT_PATCHABLE', 'Cannot be patched.', { field: patch.path });
    }
    return put(changed, patch.value);
  }, order.unit);
  const amountYen = checkAmounts(unit, '/purchase_units/0');
  ctx.ledger.orders.put({ ...order, unit, amountYen, updatedAt: ctx.clock.now() });
}
