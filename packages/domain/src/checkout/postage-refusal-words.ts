import type { Bilingual } from '../order/order.ts';
import type { PostageRefusal } from '../shipping/quote-postage.ts';

const kilograms = (grams: number): string => `${(grams / 1000).toFixed(1)} kg`;
const centimetres = (mm: number): string => `${Math.ceil(mm / 10)} cm`;

/** SHOP-4: why a shipping method is not offered for this parcel. */
export function postageRefusalWords(refusal: PostageRefusal): Bilingual {
  switch (refusal.code) {
    case 'not_for_country':
      return { en: 'Not available for this country.', ja: 'この国・地域ではご利用いただけません。' };
    case 'route_closed':
      return refusal.route.reason;
    case 'no_rates':
      return { en: 'Not offered at present.', ja: '現在は取り扱っていません。' };
    case 'too_heavy':
      return {
        en: `Too heavy: ${kilograms(refusal.grams)} packed, at most ${kilograms(refusal.limitGrams)}.`,
        ja: `重量制限を超えています（梱包後 約${kilograms(refusal.grams)}、上限 ${kilograms(refusal.limitGrams)}）。`,
      };
    case 'too_large':
      return {
        en: `Too large: ${centimetres(refusal.actualMm)}, at most ${centimetres(refusal.limitMm)}.`,
        ja: `サイズ制限を超えています（${centimetres(refusal.actualMm)}、上限 ${centimetres(refusal.limitMm)}）。`,
      };
  }
}
