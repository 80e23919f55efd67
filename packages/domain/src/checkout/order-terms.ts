import type { Bilingual, OrderPolicy } from '../order/order.ts';

/** What the law wants on the screen where an order is confirmed, besides the figures. */
export interface OrderTerms {
  /** How and when the customer pays (PAY-1, PAY-2). */
  readonly payment: Bilingual;
  /** When the parcel leaves. */
  readonly delivery: Bilingual;
  /** POL-1, POL-2, POL-3 */
  readonly cancellation: Bilingual;
  readonly returns: Bilingual;
}

/**
 * Specified Commercial Transactions Act, Art. 12-6: time and way of payment, delivery, cancelling and returning, in the
 * values that will be written into the order (POL-5).
 */
export const orderTerms = ({ delayCancelAfterDays, paymentHoldDays }: Omit<OrderPolicy, 'version'>): OrderTerms => ({
  payment: {
    en: `By PayPal, in Japanese yen: the total is charged as soon as you approve it at PayPal, right after placing the order. We keep the items for you for ${paymentHoldDays} days; an order that is not paid by then is cancelled.`,
    ja: `PayPal（日本円）でのお支払いです。ご注文の確定後、PayPalでご承認いただいた時点で合計金額を請求いたします。商品は${paymentHoldDays}日間お取り置きし、期限までにお支払いがない場合、ご注文はキャンセルとなります。`,
  },
  delivery: {
    en: 'Your order leaves as one parcel as soon as all its items are here. The dates beside the items say when we expect them.',
    ja: 'すべての商品がそろい次第、一つの荷物にまとめて発送いたします。各商品の予定時期は商品名の横に表示しています。',
  },
  cancellation: {
    en: `You can cancel any item yourself on the order page until a processing run takes up your order, and the money goes back through PayPal. After that, only an item whose date slips by ${delayCancelAfterDays} days or more from the date shown here, or becomes unknown. Once the parcel is being prepared, nothing can be changed.`,
    ja: `手配処理が始まるまでは、ご注文ページから商品ごとにキャンセルでき、代金はPayPalを通じて返金いたします。手配開始後は、ここに表示された予定日から${delayCancelAfterDays}日以上遅れる商品、または時期未定となった商品に限りキャンセルできます。発送準備に入った後は変更できません。`,
  },
  returns: {
    en: 'You can return items within 8 days of receiving them; you pay for sending them back. If something arrives damaged or is not what you ordered, please contact us: we bear the cost.',
    ja: '商品の到着後8日以内であれば返品いただけます（返送料はお客様のご負担となります）。破損や誤配送の場合は当店が費用を負担いたしますので、お問い合わせください。',
  },
});
