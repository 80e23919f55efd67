import { findCountry, HOME_COUNTRY, isCountryCode, type PostalAddress, postalCodeHint } from '@toriyose/domain';
import type { AddressWords } from './address-words.ts';

/** What is typed; the country is chosen first, since it decides about the rest. */
export type AddressField = Exclude<keyof PostalAddress, 'country'>;

/** Entries that are plain texts. */
export type AddressLabel = {
  [K in keyof AddressWords]: AddressWords[K] extends string ? K : never;
}[keyof AddressWords];

/** How a form shows one line of an address. */
export interface FieldLook {
  readonly field: AddressField;
  readonly label: AddressLabel;
  readonly isOptional: boolean;
  /** Shares its row with the next or the one before, where there is room. */
  readonly isHalf: boolean;
}

const look = (field: AddressField, label: AddressLabel, { isOptional = false, isHalf = false } = {}): FieldLook => ({
  field,
  label,
  isOptional,
  isHalf,
});

const HALF = { isHalf: true };
const OPTIONAL = { isOptional: true };

/** From the large to the small, the person last: as an address in Japan is written. */
const JAPANESE: readonly FieldLook[] = [
  look('postalCode', 'postalCode', HALF),
  look('region', 'prefecture', HALF),
  look('city', 'cityJapan'),
  look('line1', 'line1Japan'),
  look('line2', 'line2Japan', OPTIONAL),
  look('recipient', 'recipient'),
  look('phone', 'phone', OPTIONAL),
];

/** Where mail is sorted by it; the domain asks for it there. */
const REGION_LABELS: Readonly<Record<string, AddressLabel>> = {
  US: 'state',
  CA: 'province',
  AU: 'stateOrTerritory',
};

/** Countries whose addresses have no region: asking for one only puzzles people. The postal code stands before the town. */
const NO_REGION: ReadonlySet<string> = new Set(
  'AT BE CH CZ DE DK EE FI FR GR HR HU IS LT LU LV NL NO PL PT SE SG SI SK'.split(' '),
);

function western(country: string): FieldLook[] {
  const isCodeOptional = isCountryCode(country) && !postalCodeHint(country).required;
  const code = look('postalCode', country === 'US' ? 'zipCode' : 'postalCode', {
    isHalf: true,
    isOptional: isCodeOptional,
  });
  const city = look('city', 'city', HALF);
  const region = REGION_LABELS[country];
  const town = NO_REGION.has(country)
    ? [code, city]
    : region
      ? [look('city', 'city'), look('region', region, HALF), code]
      : [city, code, look('region', 'region', OPTIONAL)];
  return [
    look('recipient', 'recipient'),
    look('line1', 'line1'),
    look('line2', 'line2', OPTIONAL),
    ...town,
    look('phone', 'phone', OPTIONAL),
  ];
}

/** The fields of an address in the order of its country. @param country ISO 3166-1 alpha-2; '' while none is chosen */
export const addressLayout = (country: string): readonly FieldLook[] =>
  findCountry(country)?.code === HOME_COUNTRY ? JAPANESE : western(country);
