import type { CancelReason } from '../order/order-command.ts';
import type { LineStatus, OrderStatus, PaymentStatus, RefundStatus } from '../order/order-status.ts';
import type { WordsFor } from './bilingual.ts';

export const ORDER_STATUS_WORDS: WordsFor<OrderStatus> = {
  awaiting_payment: { en: 'Awaiting payment', ja: 'お支払い待ち' },
  payment_completed: { en: 'Payment Completed', ja: 'お支払い済み' },
  processing: { en: 'Processing', ja: '手配中' },
  preparing_shipment: { en: 'Processing, preparing shipment', ja: '手配中（発送準備中）' },
  partly_shipped: { en: 'Partly shipped', ja: '一部発送済み' },
  shipped: { en: 'Shipped', ja: '発送済み' },
  cancelled: { en: 'Cancelled', ja: 'キャンセル済み' },
};

/** One sentence: what the status means for the customer. */
export const ORDER_STATUS_MEANINGS: WordsFor<OrderStatus> = {
  awaiting_payment: {
    en: 'Your items are reserved. We start as soon as your payment is confirmed.',
    ja: '商品をお取り置きしています。お支払いの確認後、手配を始めます。',
  },
  payment_completed: {
    en: 'We have your payment and are obtaining your items. You can still cancel any of them here.',
    ja: 'お支払いを確認し、商品を手配しています。この間は商品ごとにキャンセルできます。',
  },
  processing: {
    en: 'Your order is being processed. It ships as soon as all its items are here.',
    ja: 'ご注文を手配しています。商品がそろい次第、発送いたします。',
  },
  preparing_shipment: {
    en: 'Your parcel is being packed. This takes 1-2 days, and nothing can be changed any more.',
    ja: '発送の準備をしています。1〜2日かかります。この段階では内容を変更できません。',
  },
  partly_shipped: {
    en: 'Part of your order has left. The rest follows as soon as it is here.',
    ja: 'ご注文の一部を発送しました。残りの商品は届き次第、発送いたします。',
  },
  shipped: { en: 'Everything has left our store.', ja: 'すべての商品を発送いたしました。' },
  cancelled: {
    en: 'This order was cancelled. Whatever you paid for it is returned through PayPal.',
    ja: 'このご注文はキャンセルされました。お支払い済みの金額はPayPalを通じて返金いたします。',
  },
};

export const LINE_STATUS_WORDS: WordsFor<LineStatus> = {
  on_order: { en: 'On order', ja: 'お取り寄せ中' },
  available: { en: 'Available', ja: '入荷済み' },
  delayed: { en: 'Delayed', ja: '入荷遅延' },
  unobtainable: { en: 'Unobtainable', ja: '入手不可' },
  cancelled: { en: 'Cancelled', ja: 'キャンセル済み' },
  shipped: { en: 'Shipped', ja: '発送済み' },
};

export const PAYMENT_STATUS_WORDS: WordsFor<PaymentStatus> = {
  requested: { en: 'Being prepared', ja: '準備中' },
  open: { en: 'Waiting for you at PayPal', ja: 'PayPalでのお手続き待ち' },
  approved: { en: 'Being confirmed', ja: '確認中' },
  pending: { en: 'Under review at PayPal', ja: 'PayPalで審査中' },
  captured: { en: 'Paid', ja: 'お支払い済み' },
  failed: { en: 'Failed', ja: '失敗' },
  superseded: { en: 'Replaced', ja: '差し替え済み' },
};

export const REFUND_STATUS_WORDS: WordsFor<RefundStatus> = {
  requested: { en: 'Requested', ja: '返金手続き中' },
  pending: { en: 'On the way', ja: '返金処理中' },
  completed: { en: 'Refunded', ja: '返金済み' },
  failed: { en: 'Delayed: we are looking into it', ja: '確認中（返金が完了していません）' },
};

export const CANCEL_REASON_WORDS: WordsFor<CancelReason> = {
  changed_mind: { en: 'No longer wanted', ja: '不要になった' },
  delay: { en: 'Takes too long', ja: '入荷が遅い' },
  mistake: { en: 'Ordered by mistake', ja: '間違えて注文した' },
  unobtainable: { en: 'The maker cannot supply it', ja: 'メーカーから入手できないため' },
  staff: { en: 'Cancelled by the store', ja: '当店によるキャンセル' },
  unpaid: { en: 'Not paid in time', ja: '期限内にお支払いがなかったため' },
};
