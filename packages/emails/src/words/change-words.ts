import { type Deadline, type Language, type OrderStatus, TRANSITIONS, type WordsFor } from '@toriyose/domain';

/** What the customer can still cancel, by the deadline that the transition table gives it (POL-1, POL-2). */
const CANCELLING: WordsFor<Deadline> = {
  next_run: {
    en: 'You can cancel any item, or part of its quantity, on the order page until the next processing run takes up your order. Runs take place on business days; the order page shows the time left, and the exact refund before you confirm.',
    ja: '次回の手配処理でご注文に取りかかるまでは、ご注文ページから商品ごと、数量ごとにキャンセルいただけます。手配処理は営業日に行います。締切までの残り時間と返金額は、確定前にご注文ページでご確認いただけます。',
  },
  shipping_process: {
    en: 'Your order is being processed. Should an item slip far behind the date promised when you ordered, or its date become unknown, you can cancel it on the order page until it is being packed.',
    ja: 'ご注文の手配を進めております。ご注文時の予定日から大幅に遅れる商品、または時期未定となった商品は、発送準備に入るまでご注文ページからキャンセルいただけます。',
  },
  payment_due: {
    en: 'You can cancel any item on the order page until the payment is due.',
    ja: 'お支払い期限までは、ご注文ページから商品ごとにキャンセルいただけます。',
  },
  none: { en: 'You can cancel items on the order page.', ja: 'ご注文ページから商品をキャンセルいただけます。' },
};

/** POL-7: what can be changed and until when, from the table that guards and buttons use; null when nothing can. */
export function cancellingWords(status: OrderStatus, language: Language): string | null {
  const row = TRANSITIONS.find(
    ({ action, from, by }) => action === 'cancel_lines' && by.includes('customer') && from.includes(status),
  );
  return row ? CANCELLING[row.until][language] : null;
}
