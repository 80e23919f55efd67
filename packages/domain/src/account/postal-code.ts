import type { CountryCode } from '../shipping/country.ts';

/** How a country writes its postal codes. */
interface PostalCodeRule {
  /** On upper case letters, digits and single blanks or hyphens. */
  readonly pattern: RegExp;
  readonly example: string;
  /** The way it is printed on a label, from what matched. */
  readonly format?: (code: string) => string;
}

const digits = (count: number, example: string): PostalCodeRule => ({
  pattern: new RegExp(`^\\d{${count}}$`),
  example,
});

const UNITED_STATES: PostalCodeRule = { pattern: /^\d{5}(?:-?\d{4})?$/, example: '94103', format: withHyphenAt(5) };

const RULES: Partial<Record<CountryCode, PostalCodeRule>> = {
  JP: { pattern: /^\d{3}-?\d{4}$/, example: '110-0005', format: withHyphenAt(3) },
  US: UNITED_STATES,
  AS: UNITED_STATES,
  GU: UNITED_STATES,
  MP: UNITED_STATES,
  PR: UNITED_STATES,
  VI: UNITED_STATES,
  GB: {
    pattern: /^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/,
    example: 'SW1A 1AA',
    format: (code) => code.replace(/ ?(\d[A-Z]{2})$/, ' $1'),
  },
  CA: {
    pattern: /^[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d$/,
    example: 'K1A 0B1',
    format: (code) => code.replace(/^(...)[ -]?/, '$1 '),
  },
  DE: digits(5, '10117'),
  FR: digits(5, '75001'),
  ES: digits(5, '28013'),
  IT: digits(5, '00184'),
  FI: digits(5, '00100'),
  KR: digits(5, '04524'),
  AU: digits(4, '2000'),
  NZ: digits(4, '6011'),
  AT: digits(4, '1010'),
  BE: digits(4, '1000'),
  CH: digits(4, '8001'),
  DK: digits(4, '1050'),
  CN: digits(6, '100006'),
  SG: digits(6, '238801'),
};

/** Places that use none, or where people leave it out. */
const OPTIONAL: ReadonlySet<string> = new Set(
  'AE BB BH BO BT BW CO EC FJ GH GT HK HN JM KE LB MO NG OM PA PE PG QA SV TT TZ UG'.split(' '),
);

/** Everywhere else the code is checked for its shape only. */
const GENERIC: PostalCodeRule = { pattern: /^(?=.*\d)[A-Z0-9][A-Z0-9 -]{1,8}[A-Z0-9]$/, example: '' };

function withHyphenAt(position: number): (code: string) => string {
  return (code) => {
    const plain = code.replace('-', '');
    return plain.length > position ? `${plain.slice(0, position)}-${plain.slice(position)}` : plain;
  };
}

/** What a form says beside the field. */
export const postalCodeHint = (country: CountryCode): { readonly required: boolean; readonly example: string } => ({
  required: !OPTIONAL.has(country),
  example: (RULES[country] ?? GENERIC).example,
});

export type PostalCodeCheck =
  | { readonly ok: true; readonly postalCode: string }
  | { readonly ok: false; readonly problem: 'postalCodeRequired' | 'postalCode' };

/**
 * Reads a postal code as people type it, full-width digits, any dash and 〒 included.
 * @returns the code as the country prints it; '' where it may be left out and was
 */
export function checkPostalCode(country: CountryCode, text: string): PostalCodeCheck {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    // \u2212 minus sign, \u30fc the long vowel mark next to the digits of a Japanese keyboard.
    .replace(/[\p{Pd}\u2212\u30fc]/gu, '-')
    .replace(/^〒/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (code === '') return OPTIONAL.has(country) ? { ok: true, postalCode: '' } : refused('postalCodeRequired');
  const { pattern, format } = RULES[country] ?? GENERIC;
  if (!pattern.test(code)) return refused('postalCode');
  return { ok: true, postalCode: format ? format(code) : code };
}

const refused = (problem: 'postalCodeRequired' | 'postalCode'): PostalCodeCheck => ({ ok: false, problem });
