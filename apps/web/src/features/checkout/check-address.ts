import {
  FIELD_PROBLEMS,
  isCountryCode,
  type PostalAddress,
  type PostalAddressInput,
  postalAddressSchema,
} from '@toriyose/domain';
import type { FieldErrors, Resolver } from 'react-hook-form';
import { addressLayout } from './address-layout.ts';

/** Texts as they are typed. */
export type AddressForm = Record<keyof PostalAddress, string>;

export type AddressProblems = Partial<Record<keyof PostalAddress, string>>;

const EMPTY: AddressForm = {
  recipient: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  phone: '',
};

export const isAddressField = (name: unknown): name is keyof PostalAddress =>
  typeof name === 'string' && Object.hasOwn(EMPTY, name);

/** Only what the form of this country shows: a state typed before the country was changed is not sent along unseen. */
export function shownValues(values: Partial<AddressForm>): AddressForm {
  const { country = '' } = values;
  const shown = addressLayout(country).map(({ field }) => [field, values[field] ?? '']);
  return { ...EMPTY, ...Object.fromEntries(shown), country };
}

function problemsIn(address: AddressForm): AddressProblems {
  const problems: AddressProblems = {};
  const parsed = postalAddressSchema.safeParse(address);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [field] = path;
    if (isAddressField(field)) problems[field] ??= message;
  }
  return problems;
}

/** Passes every check of a text, and none of a postal code or phone number. */
const ANY_TEXT = 'x';

/**
 * Everything that is wrong, at once: the schema looks at what depends on the country only when the texts are all right,
 * so texts that are not are left out of a second look.
 * @returns messages of the domain (FIELD_PROBLEMS, English) by field
 */
export function addressProblems(address: AddressForm): AddressProblems {
  const first = problemsIn(address);
  if (address.country === '') first.country = FIELD_PROBLEMS.required.en;
  if (first.country !== undefined || Object.keys(first).length === 0) return first;
  const mended = Object.fromEntries(Object.keys(first).map((field) => [field, ANY_TEXT]));
  return { ...problemsIn({ ...address, ...mended }), ...first };
}

/** For react-hook-form. Gives the address as it was typed; the API tidies it the same way. */
export const addressResolver: Resolver<AddressForm, unknown, PostalAddressInput> = (values) => {
  const address = shownValues(values);
  const { country } = address;
  const problems = addressProblems(address);
  if (Object.keys(problems).length === 0 && isCountryCode(country)) {
    return { values: { ...address, country }, errors: {} };
  }
  const errors: FieldErrors<AddressForm> = {};
  for (const [field, message] of Object.entries(problems)) {
    if (isAddressField(field)) errors[field] = { type: 'domain', message };
  }
  return { values: {}, errors };
};
