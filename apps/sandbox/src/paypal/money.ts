import { z } from 'zod';
import { refuse } from './paypal-refusal.ts';

/** Money on PayPal's wire: the value is always a string. */
export const moneySchema = z.object({
  currency_code: z.string().regex(/^[A-Z]{3}$/),
  value: z
    .string()
    .max(32)
    .regex(/^-?(\d+|\d*\.\d+)$/),
});
export type Money = z.infer<typeof moneySchema>;

const breakdownSchema = z.object({
  item_total: moneySchema.optional(),
  shipping: moneySchema.optional(),
  handling: moneySchema.optional(),
  tax_total: moneySchema.optional(),
  insurance: moneySchema.optional(),
  shipping_discount: moneySchema.optional(),
  discount: moneySchema.optional(),
});

export const amountSchema = moneySchema.extend({ breakdown: breakdownSchema.optional() });
export type Amount = z.infer<typeof amountSchema>;

/** A limit of the sandbox's own: larger than any order of a shop, small enough that sums stay exact. */
const LARGEST_YEN = 999_999_999;

/** Writes whole yen as PayPal does: "5000", never "5000.00". */
export const toMoney = (amountYen: number): Money => ({ currency_code: 'JPY', value: String(amountYen) });

/**
 * Reads whole yen, zero included.
 * @param field JSON pointer of the money in the request, for the error
 * @param mismatch issue to refuse another currency with: the account of the sandbox holds yen only
 * @throws PayPalRefusal on another currency, decimals, a negative or a too large value
 */
export function readYen(money: Money, field: string, mismatch = 'INVALID_CURRENCY_CODE'): number {
  const at = { field: `${field}/value`, value: money.value, location: 'body' as const };
  if (money.currency_code !== 'JPY') {
    throw refuse(mismatch, 'Currency must be JPY.', {
      ...at,
      field: `${field}/currency_code`,
      value: money.currency_code,
    });
  }
  if (money.value.includes('.')) throw refuse('DECIMALS_NOT_SUPPORTED', 'Currency does not support decimals.', at);
  const amountYen = Number(money.value);
  if (amountYen < 0) throw refuse('CANNOT_BE_NEGATIVE', 'Must be greater than or equal to zero.', at);
  if (amountYen > LARGEST_YEN)
    throw refuse('MAX_VALUE_EXCEEDED', `Should be less than or equal to ${LARGEST_YEN}.`, at);
  return amountYen;
}

/** As {@link readYen}, for money that moves. @throws PayPalRefusal on zero as well */
export function readPositiveYen(money: Money, field: string, mismatch?: string): number {
  if (money.currency_code === 'JPY' && /^-?0*(\.0*)?$|^-/.test(money.value)) {
    throw refuse('CANNOT_BE_ZERO_OR_NEGATIVE', 'Must be greater than zero.', {
      field: `${field}/value`,
      value: money.value,
      location: 'body',
    });
  }
  return readYen(money, field, mismatch);
}
