import { z } from 'zod';
import type { PostalAddress } from '../order/order.ts';
import { countryCodeSchema } from '../shipping/country-code-schema.ts';
import { FIELD_PROBLEMS } from './field-problems.ts';
import { oneLineText } from './one-line-text.ts';
import { readPhoneNumber } from './phone-number.ts';
import { checkPostalCode } from './postal-code.ts';

/** A book that nobody fills by hand. */
export const ADDRESS_BOOK_LIMIT = 50;

/** Mail within these is sorted by state, province or prefecture. */
const NEEDS_REGION: ReadonlySet<string> = new Set(['JP', 'US', 'CA', 'AU']);

const lines = z.strictObject({
  recipient: oneLineText({ max: 100, required: true }),
  line1: oneLineText({ max: 120, required: true }),
  line2: oneLineText({ max: 120, required: false }).default(''),
  city: oneLineText({ max: 80, required: true }),
  region: oneLineText({ max: 80, required: false }).default(''),
  postalCode: z.string().max(40, FIELD_PROBLEMS.tooLong.en).default(''),
  country: z.enum(countryCodeSchema.options, FIELD_PROBLEMS.country.en),
  phone: z.string().max(60, FIELD_PROBLEMS.tooLong.en).default(''),
});

function checkForCountry(input: z.output<typeof lines>, context: z.RefinementCtx): PostalAddress {
  const complain = (field: keyof PostalAddress, problem: keyof typeof FIELD_PROBLEMS) =>
    context.addIssue({ code: 'custom', path: [field], message: FIELD_PROBLEMS[problem].en });
  const postal = checkPostalCode(input.country, input.postalCode);
  if (!postal.ok) complain('postalCode', postal.problem);
  const phone = readPhoneNumber(input.country, input.phone);
  if (phone === undefined) complain('phone', 'phone');
  if (input.region === '' && NEEDS_REGION.has(input.country)) complain('region', 'regionRequired');
  return { ...input, postalCode: postal.ok ? postal.postalCode : '', phone: phone ?? '' };
}

/** ACC-5: an address as it goes on a parcel, checked for its country. One schema for the form and for the API. */
export const postalAddressSchema = lines.transform(checkForCountry);

export type PostalAddressInput = z.input<typeof postalAddressSchema>;

/** The customer's own name for an address, e.g. "Office". */
export const addressLabelSchema = oneLineText({ max: 40, required: false });
