import type { CountryCode } from '../shipping/country.ts';

/** Of the numbers within a country; international ones start with "+". */
const NATIONAL: Partial<Record<CountryCode, RegExp>> = {
  JP: /^0\d{9,10}$/,
  US: /^1?[2-9]\d{9}$/,
  CA: /^1?[2-9]\d{9}$/,
};

const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;
const ANY_NATIONAL = /^\d{6,15}$/;

/**
 * Reads a telephone number as people type it: full-width digits, blanks, dashes, dots, brackets. Carriers call it when a
 * parcel cannot be delivered. May be left out.
 * @returns the number with single blanks or hyphens as typed; undefined when it cannot be one
 */
export function readPhoneNumber(country: CountryCode, text: string): string | undefined {
  const typed = text
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212\u30fc]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (typed === '') return '';
  if (!/^[+\d][\d .()-]*$|^\([\d .()-]*$/.test(typed)) return undefined;
  const dialled = typed.replace(/[^+\d]/g, '');
  const pattern = dialled.startsWith('+') ? INTERNATIONAL : (NATIONAL[country] ?? ANY_NATIONAL);
  return pattern.test(dialled) ? typed : undefined;
}
