import type { ItemAvailability } from '../item/item.ts';
import { type Purchasability, purchasability } from '../item/purchasability.ts';
import type { Language } from '../order/order.ts';
import type { ExpectedDate } from '../time/date-window.ts';
import type { JstDate } from '../time/jst-date.ts';
import type { WordsFor } from './bilingual.ts';
import { expectedDateWords, jstDateWords } from './date-words.ts';

/** What an availability comes to on a given day: the sign on the shelf. */
export const AVAILABILITY_STATES = [
  'in_stock',
  'few_left',
  'on_order',
  'pre_order',
  'sold_out',
  'pre_order_closed',
  'ended',
] as const;
export type AvailabilityState = (typeof AVAILABILITY_STATES)[number];

/** Up to this many units are counted aloud. */
export const FEW_UNITS = 3;

const REFUSED_STATES = {
  out_of_stock: 'sold_out',
  limit_reached: 'sold_out',
  deadline_passed: 'pre_order_closed',
  ended: 'ended',
} as const satisfies Record<RefusedReason, AvailabilityState>;

type RefusedReason = Extract<Purchasability, { kind: 'refused' }>['reason'];

/** @param today the date in Japan: it closes pre-orders */
export function availabilityState(availability: ItemAvailability, today: JstDate): AvailabilityState {
  const answer = purchasability(availability, today);
  if (answer.kind === 'refused') return REFUSED_STATES[answer.reason];
  if (availability.kind === 'in_stock' && availability.quantity <= FEW_UNITS) return 'few_left';
  return availability.kind;
}

/** One or two words, for lists. */
export const AVAILABILITY_STATE_WORDS: WordsFor<AvailabilityState> = {
  in_stock: { en: 'In stock', ja: '在庫あり' },
  few_left: { en: 'In stock, few left', ja: '在庫わずか' },
  on_order: { en: 'On order', ja: 'お取り寄せ' },
  pre_order: { en: 'Pre-order', ja: '予約受付中' },
  sold_out: { en: 'Sold out', ja: '売り切れ' },
  pre_order_closed: { en: 'Pre-orders closed', ja: '予約受付終了' },
  ended: { en: 'No longer sold', ja: '販売終了' },
};

/**
 * SHOP-1: an item's availability as every screen and mail says it: "In stock: only 3 left", "On order: expected late
 * December 2026", "Pre-order until 10 December 2026: expected late February 2027".
 * @param today the date in Japan: it closes pre-orders, and what should have come by now is said to be late
 */
export function availabilityWords(
  availability: ItemAvailability,
  language: Language,
  today: JstDate | null = null,
): string {
  const state = today === null ? availability.kind : availabilityState(availability, today);
  if (state === 'sold_out' || state === 'pre_order_closed') return AVAILABILITY_STATE_WORDS[state][language];
  switch (availability.kind) {
    case 'in_stock':
      return inStockWords(availability.quantity, language);
    case 'on_order':
      return availability.limit === 0
        ? AVAILABILITY_STATE_WORDS.sold_out[language]
        : comingWords(AVAILABILITY_STATE_WORDS.on_order[language], availability, language, today);
    case 'pre_order':
      return availability.limit === 0
        ? AVAILABILITY_STATE_WORDS.sold_out[language]
        : comingWords(preOrderWords(availability.until, language), availability, language, today);
    case 'ended':
      return AVAILABILITY_STATE_WORDS.ended[language];
  }
}

function inStockWords(quantity: number, language: Language): string {
  if (quantity === 0) return AVAILABILITY_STATE_WORDS.sold_out[language];
  const inStock = AVAILABILITY_STATE_WORDS.in_stock[language];
  if (quantity > FEW_UNITS) return inStock;
  return language === 'en' ? `${inStock}: only ${quantity} left` : `${inStock}（残り${quantity}点）`;
}

function preOrderWords(until: JstDate | null, language: Language): string {
  if (until === null) return AVAILABILITY_STATE_WORDS.pre_order[language];
  const day = jstDateWords(until, language);
  return language === 'en' ? `Pre-order until ${day}` : `予約受付中（${day}まで）`;
}

/** "On order: expected late December 2026 (only 2 left)" */
function comingWords(
  state: string,
  { expected, limit }: { readonly expected: ExpectedDate; readonly limit: number | null },
  language: Language,
  today: JstDate | null,
): string {
  const isLate = today !== null && expected !== null && expected.end < today;
  const date = arrivalWords(expected, isLate, language);
  if (language === 'en') return `${state}: ${date}${isFew(limit) ? ` (only ${limit} left)` : ''}`;
  return `${state}：${date}${isFew(limit) ? `（残り${limit}点）` : ''}`;
}

const isFew = (limit: number | null): boolean => limit !== null && limit <= FEW_UNITS;

function arrivalWords(expected: ExpectedDate, isLate: boolean, language: Language): string {
  const date = expectedDateWords(expected, language);
  if (expected === null) return language === 'en' ? date : '入荷時期未定';
  if (language === 'en') return isLate ? `late, was expected ${date}` : `expected ${date}`;
  return isLate ? `入荷遅れ（当初予定：${date}）` : `${date}入荷予定`;
}

/** Why an item cannot be put in a cart now, and what follows from it: beside the disabled button. */
export const PURCHASE_REFUSAL_WORDS: WordsFor<RefusedReason> = {
  out_of_stock: {
    en: 'Sold out at present. As soon as more comes in, it can be ordered here again.',
    ja: 'ただいま売り切れです。再入荷しましたら、このページからご注文いただけます。',
  },
  limit_reached: {
    en: 'Every unit that the maker assigned to us is taken.',
    ja: 'メーカーからの割当分は、すべてご注文済みです。',
  },
  deadline_passed: {
    en: 'The time for pre-orders is over: our order has gone to the maker.',
    ja: '予約の受付期間が終了し、メーカーへの発注を済ませました。',
  },
  ended: {
    en: 'We no longer sell this item. The page stays for those who have bought it.',
    ja: '販売を終了しました。ご購入済みのお客様のため、このページは残しています。',
  },
};
