import type { Language, StaffRole } from '@toriyose/domain';

export interface CurrentCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
}

/** Who asks: known by the session cookie, or nobody in particular with a cart. */
export interface Visitor {
  readonly customer: CurrentCustomer | null;
  readonly staffRole: StaffRole | null;
  /** The cart of somebody who is not signed in: the random token of his cookie. */
  readonly cartToken: string | null;
  /** What to answer in where it matters: ?lang=, account, cookie, browser, in that order. */
  readonly language: Language;
}
