import { COUNTRY_TABLE } from './country-table.ts';

/** Japan Post's zones for EMS, parcels and small packets since 1 June 2022; Japan itself is none of them. */
export type ShippingZone = 1 | 2 | 3 | 4 | 5 | 'domestic';

/** A country or territory that the store knows, by ISO 3166-1 alpha-2. */
export type CountryCode = (typeof COUNTRY_TABLE)[number][0];

export interface Country {
  readonly code: CountryCode;
  readonly name: { readonly en: string; readonly ja: string };
  readonly zone: ShippingZone;
}

/** By zone, then by code. */
export const COUNTRIES: readonly Country[] = COUNTRY_TABLE.map(([code, en, ja, zone]) => ({
  code,
  name: { en, ja },
  zone,
}));

export const HOME_COUNTRY = 'JP' satisfies CountryCode;

const byCode: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [country.code, country]));

/** @returns undefined for a country that the store does not send to (or that does not exist) */
export const findCountry = (code: string): Country | undefined => byCode.get(code);

export const isCountryCode = (code: string): code is CountryCode => byCode.has(code);

/** For select boxes: in the alphabetical order of the language, as its readers expect it. */
export function countriesByName(language: 'en' | 'ja'): Country[] {
  const collator = new Intl.Collator(language);
  return COUNTRIES.toSorted((a, b) => collator.compare(a.name[language], b.name[language]));
}
