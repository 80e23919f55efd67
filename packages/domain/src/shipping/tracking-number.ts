import type { ShippingMethod } from './shipping-method.ts';

/** What the first letter of an S10 number says about the mail. */
export type S10Service =
  | 'ems'
  | 'parcel'
  | 'registered'
  | 'insured'
  | 'tracked_letter'
  | 'untracked_customs'
  | 'e_commerce'
  /** Domestic, bilateral or reserved. */
  | 'other';

const SERVICE_BY_LETTER: Readonly<Record<string, S10Service>> = {
  C: 'parcel',
  E: 'ems',
  H: 'e_commerce',
  L: 'tracked_letter',
  R: 'registered',
  U: 'untracked_customs',
  V: 'insured',
};

const TRACKED_LETTER_POST: readonly S10Service[] = ['registered', 'insured', 'tracked_letter', 'e_commerce'];

/** The methods that go by Japan Post abroad, and which services their numbers may carry. */
const SERVICES_OF_METHOD = {
  ems: ['ems'],
  parcel_air: ['parcel'],
  parcel_surface: ['parcel'],
  small_packet_air: TRACKED_LETTER_POST,
  small_packet_surface: TRACKED_LETTER_POST,
} as const satisfies Partial<Record<ShippingMethod, readonly S10Service[]>>;

/** SHP-2: methods whose numbers follow UPU S10. Couriers and domestic carriers number in their own ways. */
export type S10Method = keyof typeof SERVICES_OF_METHOD;

export const usesS10 = (method: ShippingMethod): method is S10Method => Object.hasOwn(SERVICES_OF_METHOD, method);

export type S10Check =
  | { readonly ok: true; readonly number: string; readonly service: S10Service; readonly country: string }
  /** Not two letters, nine digits, two letters. */
  | { readonly ok: false; readonly code: 'not_s10' }
  /** Mistyped. The digit that would fit is not told: the mistake is more often in another place. */
  | { readonly ok: false; readonly code: 'check_digit' }
  /** A well-formed number of another service, or not issued in Japan: most likely from another label. */
  | {
      readonly ok: false;
      readonly code: 'wrong_service';
      readonly service: S10Service;
      readonly country: string;
      readonly expected: { readonly services: readonly S10Service[]; readonly country: 'JP' };
    };

/**
 * SHP-2: full-width letters and digits made plain, letters large, and blanks, dashes (the Japanese ー too) and
 * invisible characters dropped: what label printers, mail and Japanese keyboards put between the digits.
 */
export const normaliseTrackingNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}\u2212\u30fc]/gu, '')
    .toUpperCase();

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

/** UPU S10: 11 - (weighted sum mod 11), where 10 is written 0 and 11 is written 5. */
function checkDigitOf(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const digit = 11 - (sum % 11);
  return digit === 10 ? 0 : digit === 11 ? 5 : digit;
}

/**
 * SHP-2: checks a tracking number as it was typed, scanned or pasted.
 *
 * The check digit catches every mistake in itself. In the serial it catches every single wrong digit and every swap
 * of neighbours except where the weighted sum moves between 0 and 6 (mod 11): both are written 5, so about 2 mistakes
 * in 100 pass. It says nothing about the letters. A number may be issued again after a year: no key of a table.
 * @param method where given, the number has to be one of its services, issued in Japan
 */
export function checkS10(text: string, method?: S10Method): S10Check {
  const number = normaliseTrackingNumber(text);
  const match = /^([A-Z])[A-Z](\d{8})(\d)([A-Z]{2})$/.exec(number);
  if (!match) return { ok: false, code: 'not_s10' };
  const [, letter = '', serial = '', digit = '', country = ''] = match;
  if (checkDigitOf(serial) !== Number(digit)) return { ok: false, code: 'check_digit' };
  const service = SERVICE_BY_LETTER[letter] ?? 'other';
  if (method) {
    const services: readonly S10Service[] = SERVICES_OF_METHOD[method];
    if (!services.includes(service) || country !== 'JP') {
      return { ok: false, code: 'wrong_service', service, country, expected: { services, country: 'JP' } };
    }
  }
  return { ok: true, number, service, country };
}

/**
 * Builds a number with its check digit, for demo data and tests.
 * @param indicator two letters, e.g. "EM"
 * @param serial whole number, 0 to 99,999,999
 * @param country ISO 3166-1 alpha-2 of the issuing post
 * @throws RangeError for anything else
 */
export function makeS10(indicator: string, serial: number, country: string): string {
  const digits = String(serial).padStart(8, '0');
  if (!/^[A-Z]{2}$/.test(indicator) || !/^\d{8}$/.test(digits) || !/^[A-Z]{2}$/.test(country)) {
    throw new RangeError(`Not the parts of an S10 number: ${indicator} ${serial} ${country}`);
  }
  return `${indicator}${digits}${checkDigitOf(digits)}${country}`;
}

/** SHP-2: Japan Post's tracking page for a number, in the reader's language. */
export function trackingUrl(number: string, locale: 'en' | 'ja'): string {
  const code = encodeURIComponent(normaliseTrackingNumber(number));
  return `https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=${code}&searchKind=S002&locale=${locale}`;
}
