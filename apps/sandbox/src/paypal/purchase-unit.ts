import { z } from 'zod';
import { type Amount, amountSchema, moneySchema, readPositiveYen, readYen } from './money.ts';
import { refuse } from './paypal-refusal.ts';

export const addressSchema = z.object({
  address_line_1: z.string().max(300).optional(),
  address_line_2: z.string().max(300).optional(),
  admin_area_2: z.string().max(120).optional(),
  admin_area_1: z.string().max(300).optional(),
  postal_code: z.string().max(60).optional(),
  country_code: z.string().regex(/^([A-Z]{2}|C2)$/),
});

const itemSchema = z.object({
  name: z.string().min(1).max(127),
  quantity: z.string().regex(/^[1-9]\d{0,9}$/),
  unit_amount: moneySchema,
  tax: moneySchema.optional(),
  description: z.string().max(2048).optional(),
  sku: z.string().max(127).optional(),
  url: z.string().max(2048).optional(),
  image_url: z.string().max(2048).optional(),
  category: z.enum(['DIGITAL_GOODS', 'PHYSICAL_GOODS', 'DONATION']).optional(),
});

export const shippingSchema = z.object({
  type: z.string().max(255).optional(),
  name: z.object({ full_name: z.string().max(300).optional() }).optional(),
  email_address: z.string().max(254).optional(),
  address: addressSchema.optional(),
});

/** What is bought, as the shop sent it and gets it back. */
export const purchaseUnitSchema = z.object({
  reference_id: z.string().min(1).max(256).optional(),
  description: z.string().max(127).optional(),
  custom_id: z.string().max(127).optional(),
  invoice_id: z.string().max(127).optional(),
  soft_descriptor: z.string().max(22).optional(),
  amount: amountSchema,
  items: z.array(itemSchema).max(500).optional(),
  shipping: shippingSchema.optional(),
});
export type PurchaseUnit = z.infer<typeof purchaseUnitSchema>;

/**
 * Checks the sums of a purchase unit and returns its total in yen.
 * @param at JSON pointer of the unit
 * @throws PayPalRefusal AMOUNT_MISMATCH, ITEM_TOTAL_MISMATCH, ITEM_TOTAL_REQUIRED, or what `readYen` refuses
 */
export function checkAmounts(unit: PurchaseUnit, at: string): number {
  const total = readPositiveYen(unit.amount, `${at}/amount`);
  const breakdown = unit.amount.breakdown;
  if (breakdown !== undefined && sumBreakdown(breakdown, `${at}/amount/breakdown`) !== total) {
    throw refuse(
      'AMOUNT_MISMATCH',
      'Should equal item_total + tax_total + shipping + handling + insurance - shipping_discount - discount.',
      { field: `${at}/amount/value`, value: unit.amount.value, location: 'body' },
    );
  }
  if (unit.items !== undefined && unit.items.length > 0) checkItems(unit.items, breakdown, at);
  return total;
}

function checkItems(items: NonNullable<PurchaseUnit['items']>, breakdown: Amount['breakdown'], at: string): void {
  const field = `${at}/amount/breakdown/item_total`;
  if (breakdown?.item_total === undefined) {
    throw refuse('ITEM_TOTAL_REQUIRED', 'If item details are specified, breakdown.item_total is required.', { field });
  }
  const sum = items.reduce(
    (total, item, index) =>
      total + readYen(item.unit_amount, `${at}/items/${index}/unit_amount`) * Number(item.quantity),
    0,
  );
  if (sum !== readYen(breakdown.item_total, field)) {
    throw refuse('ITEM_TOTAL_MISMATCH', 'Should equal sum of (unit_amount * quantity) across all items.', {
      field: `${field}/value`,
      value: breakdown.item_total.value,
      location: 'body',
    });
  }
}

function sumBreakdown(breakdown: NonNullable<Amount['breakdown']>, at: string): number {
  const part = (name: keyof typeof breakdown): number => {
    const money = breakdown[name];
    return money === undefined ? 0 : readYen(money, `${at}/${name}`);
  };
  const plus = part('item_total') + part('shipping') + part('handling') + part('tax_total') + part('insurance');
  return plus - part('shipping_discount') - part('discount');
}
