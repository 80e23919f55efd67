import type { Language } from '@toriyose/domain';
import type { MailOptions, MailStore } from '../mail-options.ts';
import { SAMPLE_CAUSED_AT } from '../samples/sample-order.ts';

/** A store for tests. */
export const STORE: MailStore = {
  storeName: 'coolJAPANstore',
  storeOrigin: 'https://shop.example',
  supportEmail: 'help@shop.example',
  sellerName: { en: 'coolJAPAN inc.', ja: 'coolJAPAN株式会社' },
  storeAddress: { en: '4-5-6 Nakano, Nakano-ku, Tokyo 164-0001, Japan', ja: '〒164-0001 東京都中野区中野4-5-6' },
  storePhone: '+81 3 5550 0100',
};

export const optionsIn = (language: Language): MailOptions => ({ ...STORE, language, causedAt: SAMPLE_CAUSED_AT });
