import type { Sources } from './sandbox-clock.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Makes the ids that PayPal, Resend and Svix would make, in their shapes. */
export type IdMaker = {
  /** 17 capitals and digits: orders, authorisations, captures, refunds. */
  paypal: () => string;
  /** 13 capitals and digits. */
  payer: () => string;
  /** 13 hexadecimal digits, for the Paypal-Debug-Id header. */
  debug: () => string;
  uuid: () => string;
  /** With a prefix, for everything that is the sandbox's own. */
  named: (prefix: string) => string;
};

export function createIdMaker(sources: Pick<Sources, 'randomBytes'>): IdMaker {
  const capitals = (length: number): string =>
    Array.from(sources.randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  const hex = (length: number): string =>
    Array.from(sources.randomBytes(Math.ceil(length / 2)), (byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .slice(0, length);
  return {
    paypal: () => capitals(17),
    payer: () => capitals(13),
    debug: () => hex(13),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    named: (prefix) => `${prefix}${hex(20)}`,
  };
}
