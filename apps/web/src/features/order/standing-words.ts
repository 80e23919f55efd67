import { defineWords } from '../../words/words.ts';

const en = {
  gap: ' ',
  confirming: (amount: string) => `We are confirming your payment of ${amount}.`,
  confirmingNext: 'This usually takes a few seconds. The page updates by itself.',
  inReview: (amount: string) => `PayPal is reviewing your payment of ${amount}.`,
  inReviewNext:
    'This can take a few days. We keep your items for you and start as soon as the payment has cleared; you need not do anything.',
  unpaid: (amount: string) => `We are waiting for your payment of ${amount}.`,
  unpaidNext: (until: string) =>
    `Your items are reserved until ${until}. As soon as you have paid, we start on your order.`,
  paid: (run: string) => `Paid. The next processing run takes up your order on ${run}.`,
  paidNext: 'Until then you can cancel any item here, or part of it.',
  allHere: 'All your items are here, so the parcel can be packed right after that.',
  shipsDated: (item: string, date: string, only: boolean) =>
    only
      ? `The parcel leaves as soon as ${item} is here, expected ${date}.`
      : `The parcel leaves as soon as all items are here; the last one is ${item}, expected ${date}.`,
  shipsUndated: (item: string, only: boolean) =>
    only
      ? `The parcel leaves as soon as ${item} is here; its date is not known yet.`
      : `The parcel leaves as soon as all items are here; the date of ${item} is not known yet.`,
  processingAllHere: 'Your order is being processed, and all its items are here.',
  processingAllHereNext: 'We pack your parcel next. That takes 1-2 days, and we write to you when it leaves.',
  processingAwaits: (item: string, date: string) =>
    `Your order is being processed; we are waiting for ${item} (${date}).`,
  processingNext:
    'The parcel leaves as soon as all items are here. We write to you when it does, and if a date changes.',
  lateCancel: 'Because of the delay, you can now cancel what is marked below.',
  preparing: 'Your parcel is being packed.',
  preparingTracked:
    'It leaves within 1-2 days, and the tracking number comes by e-mail. Nothing can be changed any more.',
  preparingUntracked: 'It leaves within 1-2 days, and we write to you when it does. Nothing can be changed any more.',
  partlyShipped: 'Part of your order is on its way to you.',
  restIsHere: 'The rest is here and is packed next.',
  shipped: 'Your order has left our store.',
  shippedOn: (date: string, method: string) => `Your order left our store on ${date} by ${method}.`,
  deliveryTime: (time: string) => `Delivery time: ${time}.`,
  untracked: 'This method has no tracking number.',
  cancelled: 'This order was cancelled.',
  nothingCharged: 'You were not charged.',
  refundOnWay: (amount: string) => `${amount} is on its way back to you through PayPal.`,
  refundDone: (amount: string) => `${amount} was returned to you through PayPal.`,
  refundLooked:
    'Returning your money has not gone through yet. Our staff are looking into it; you need not do anything.',
};

export type StandingWords = typeof en;

export const standingWords = defineWords<StandingWords>({
  en,
  ja: {
    gap: '',
    confirming: (amount) => `お支払い（${amount}）を確認しております。`,
    confirmingNext: '通常は数秒で完了します。この画面は自動的に更新されます。',
    inReview: (amount) => `お支払い（${amount}）はPayPalで審査中です。`,
    inReviewNext:
      '数日かかる場合がございます。その間も商品はお取り置きし、確認でき次第手配を始めます。お客様のお手続きは不要です。',
    unpaid: (amount) => `お支払い（${amount}）をお待ちしております。`,
    unpaidNext: (until) => `商品は${until}までお取り置きいたします。お支払いの確認後、手配を始めます。`,
    paid: (run) => `お支払い済みです。次回の手配処理（${run}）で手配を開始いたします。`,
    paidNext: 'それまでは、商品ごとに、また数量の一部だけでもキャンセルいただけます。',
    allHere: '商品はすべてそろっておりますので、手配開始後すぐに梱包いたします。',
    shipsDated: (item, date, only) =>
      only
        ? `${item}（${date}入荷予定）が届き次第、発送いたします。`
        : `すべての商品がそろい次第、発送いたします。最後の入荷は${item}（${date}予定）の見込みです。`,
    shipsUndated: (item, only) =>
      only
        ? `${item}が届き次第、発送いたします。入荷時期は未定です。`
        : `すべての商品がそろい次第、発送いたします。${item}の入荷時期は未定です。`,
    processingAllHere: 'ご注文を手配中です。商品はすべてそろっております。',
    processingAllHereNext: 'これから梱包いたします。1〜2日かかり、発送時にメールでお知らせいたします。',
    processingAwaits: (item, date) => `ご注文を手配中です。${item}の入荷をお待ちしております（${date}）。`,
    processingNext:
      'すべての商品がそろい次第、発送いたします。発送時、また予定が変わった際はメールでお知らせいたします。',
    lateCancel: '入荷の遅れにより、下記の該当商品は現在キャンセルいただけます。',
    preparing: '発送の準備をしております。',
    preparingTracked: '1〜2日以内に発送し、お問い合わせ番号をメールでお知らせいたします。これ以降の変更は承れません。',
    preparingUntracked: '1〜2日以内に発送し、メールでお知らせいたします。これ以降の変更は承れません。',
    partlyShipped: 'ご注文の一部を発送いたしました。',
    restIsHere: '残りの商品もそろっており、これから梱包いたします。',
    shipped: 'ご注文の商品を発送いたしました。',
    shippedOn: (date, method) => `${date}に${method}で発送いたしました。`,
    deliveryTime: (time) => `お届けまで${time}です。`,
    untracked: 'この配送方法には追跡番号がございません。',
    cancelled: 'このご注文はキャンセルされました。',
    nothingCharged: '請求は発生しておりません。',
    refundOnWay: (amount) => `${amount}をPayPalを通じて返金処理中です。`,
    refundDone: (amount) => `${amount}をPayPalを通じて返金いたしました。`,
    refundLooked: '返金がまだ完了しておりません。当店で確認しておりますので、お客様のお手続きは不要です。',
  },
});
