import type { Bilingual, Instant, Language } from '@toriyose/domain';

/** Whose mail it is. Configuration: no template names a store. */
export interface MailStore {
  readonly storeName: string;
  /** "https://shop.example", without a slash at the end: every link to the shop starts with it. */
  readonly storeOrigin: string;
  readonly supportEmail: string;
  /** Who sells, by the name in the company register: prepaid orders are accepted in that name. */
  readonly sellerName: Bilingual;
  readonly storeAddress: Bilingual;
  readonly storePhone: string;
}

export interface MailOptions extends MailStore {
  readonly language: Language;
  /** When that happened which the mail tells of: the moment at which it was written to the outbox. */
  readonly causedAt: Instant;
}

/** MAIL-2: rendered once and stored. */
export interface RenderedMail {
  /** One line, without control or direction characters. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export const orderPageUrl = (options: MailOptions, orderNumber: string): string =>
  `${options.storeOrigin}/account/orders/${encodeURIComponent(orderNumber)}`;
