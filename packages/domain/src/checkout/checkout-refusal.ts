import { formatYen, type Yen } from '../money/yen.ts';
import type { Bilingual } from '../order/order.ts';
import type { RefusalView } from '../words/refusal-words.ts';
import { CART_MAX_LINES, LINE_MAX_QUANTITY, ORDER_MAX_TOTAL } from './cart-limits.ts';
import { type CartProblem, cartProblemWords } from './cart-problem.ts';

/** Why something cannot be put in the cart, or the cart cannot be ordered. */
export type CheckoutRefusal =
  | { readonly code: 'cart_empty' }
  | { readonly code: 'cart_full' }
  | { readonly code: 'line_full' }
  | { readonly code: 'item_unknown' }
  /** SHOP-5: one item or more is not to be had in that number. The code on the wire is that of the first problem. */
  | { readonly code: 'items_unavailable'; readonly items: readonly UnavailableItem[] }
  | { readonly code: 'address_unknown' }
  | { readonly code: 'method_not_offered'; readonly reason: Bilingual }
  /** P17 */
  | { readonly code: 'figures_changed'; readonly expected: Yen; readonly total: Yen }
  | { readonly code: 'total_too_large' };

export interface UnavailableItem {
  readonly name: Bilingual;
  readonly problem: CartProblem;
}

/** On the wire one code says that goods are gone, however many are left. */
const PROBLEM_CODES: Record<CartProblem['code'], string> = {
  sold_out: 'sold_out',
  only_left: 'sold_out',
  ended: 'item_ended',
  pre_order_closed: 'pre_order_closed',
};

const view = (
  code: string,
  rule: string,
  field: string | null,
  message: Bilingual,
  remedy: Bilingual | null = null,
): RefusalView => ({ code, rule, field, message, remedy });

const CHANGE_THE_CART: Bilingual = {
  en: 'Please change your cart and look at the new total. Nothing was ordered.',
  ja: 'カートの内容を変更し、合計金額をご確認ください。ご注文は確定していません。',
};

const problemsInWords = (items: readonly UnavailableItem[], language: 'en' | 'ja'): string =>
  items
    .map(({ name, problem }) => {
      const words = cartProblemWords(problem)[language];
      return language === 'en' ? `${name.en}: ${words}` : `「${name.ja}」${words}`;
    })
    .join(language === 'en' ? ' ' : '');

function itemsUnavailable(items: readonly UnavailableItem[]): RefusalView {
  const message = { en: problemsInWords(items, 'en'), ja: problemsInWords(items, 'ja') };
  return view(PROBLEM_CODES[items[0]?.problem.code ?? 'sold_out'], 'SHOP-5', 'items', message, CHANGE_THE_CART);
}

/** The refusal as clients receive it. */
export function checkoutRefusal(refusal: CheckoutRefusal): RefusalView {
  switch (refusal.code) {
    case 'cart_empty':
      return view('cart_empty', 'SHOP-4', null, { en: 'Your cart is empty.', ja: 'カートに商品がありません。' });
    case 'cart_full':
      return view('cart_full', 'SHOP-3', null, {
        en: `A cart holds ${CART_MAX_LINES} different items at most.`,
        ja: `カートに入れられる商品は${CART_MAX_LINES}種類までです。`,
      });
    case 'line_full':
      return view('line_full', 'SHOP-3', 'quantity', {
        en: `${LINE_MAX_QUANTITY} of one item at most.`,
        ja: `一つの商品は${LINE_MAX_QUANTITY}点までです。`,
      });
    case 'item_unknown':
      return view('item_unknown', 'SHOP-1', 'itemId', {
        en: 'We do not have this item.',
        ja: 'この商品は取り扱っていません。',
      });
    case 'items_unavailable':
      return itemsUnavailable(refusal.items);
    case 'address_unknown':
      return view('address_unknown', 'ACC-5', 'address', {
        en: 'This address is no longer in your address book. Please choose another.',
        ja: 'この住所はアドレス帳にありません。別の住所をお選びください。',
      });
    case 'method_not_offered':
      return view('method_not_offered', 'SHOP-6', 'method', refusal.reason, {
        en: 'Please choose another shipping method.',
        ja: '別の配送方法をお選びください。',
      });
    case 'figures_changed':
      return figuresChanged(refusal.expected, refusal.total);
    case 'total_too_large':
      return view(
        'total_too_large',
        'SHOP-4',
        null,
        {
          en: `An order can come to ${formatYen(ORDER_MAX_TOTAL)} at most.`,
          ja: `一回のご注文は${formatYen(ORDER_MAX_TOTAL)}までとさせていただいています。`,
        },
        { en: 'Please contact us about larger orders.', ja: 'それ以上のご注文はお問い合わせください。' },
      );
  }
}

function figuresChanged(expected: Yen, total: Yen): RefusalView {
  const message =
    expected === total
      ? {
          en: 'Delivery dates or terms have changed while you were looking at them.',
          ja: 'お届け時期またはご注文条件が、ご確認の間に変更されました。',
        }
      : {
          en: `The total has changed from ${formatYen(expected)} to ${formatYen(total)} while you were looking at it.`,
          ja: `ご確認の間に、合計金額が${formatYen(expected)}から${formatYen(total)}に変更されました。`,
        };
  return view('figures_changed', 'SHOP-4', 'expectedTotalYen', message, {
    en: 'Nothing was ordered. Please look at the new figures and place your order again.',
    ja: 'ご注文は確定していません。新しい内容をご確認のうえ、もう一度お手続きください。',
  });
}
