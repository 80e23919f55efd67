import { z } from 'zod';

declare const brand: unique symbol;

/**
 * SHOP-7: the number of an order as people see, type and say it, "4820-1930-5627". Stored, sent and shown in this
 * one form only. Eleven random digits, so that nobody can count orders or guess one, and a check digit.
 */
export type OrderNumber = string & { readonly [brand]: 'OrderNumber' };

/** The quasigroup of H. M. Damm's thesis (2004), of order 10. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

/** Ends at 0 for digits that carry their right check digit; otherwise it is the check digit still to be added. */
const dammOf = (digits: string): number =>
  [...digits].reduce((interim, digit) => Number(DAMM[interim]?.[Number(digit)]), 0);

const SHAPE = /^(\d{4})-(\d{4})-(\d{4})$/;

const isOrderNumber = (text: string): text is OrderNumber => SHAPE.test(text) && dammOf(text.replaceAll('-', '')) === 0;

/**
 * @param random a fair whole number from 0 to `max - 1`, from a source that cannot be predicted
 * @throws RangeError when `random` gives anything else
 */
export function makeOrderNumber(random: (max: number) => number): OrderNumber {
  let digits = '';
  while (digits.length < 11) {
    const digit = random(10);
    if (!Number.isInteger(digit) || digit < 0 || digit > 9) throw new RangeError(`Not a random digit: ${digit}`);
    digits += digit;
  }
  const number = parseOrderNumber(`${digits}${dammOf(digits)}`);
  if (!number) throw new Error('A new order number failed its own check');
  return number;
}

/**
 * Reads a number as people type or paste it: full-width digits, blanks, any dashes, or none at all. The check digit
 * finds every single wrong digit and every swap of neighbours.
 * @returns undefined when it is not the number of any order
 */
export function parseOrderNumber(text: string): OrderNumber | undefined {
  // \u2212 minus sign, \u30fc the long vowel mark next to the digits of a Japanese keyboard, \p{Cf} invisible marks.
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}\u2212\u30fc]/gu, '');
  const number = digits.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
  return isOrderNumber(number) ? number : undefined;
}

/** For addresses and API input: reads what `parseOrderNumber` reads. */
export const orderNumberSchema = z
  .string()
  .max(64)
  .transform((text, context): OrderNumber => {
    const number = parseOrderNumber(text);
    if (number) return number;
    context.addIssue({ code: 'custom', message: 'Not an order number' });
    return z.NEVER;
  });
