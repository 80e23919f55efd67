import { defineWords } from '../../words/words.ts';

const en = {
  payNow: (amount: string) => `Pay ${amount} now`,
  leads: 'Leads to PayPal and back to this page.',
  payBy: 'Please pay by',
  unreachable: 'PayPal cannot be reached at the moment',
  unreachableMore:
    'Nothing was charged, and your items stay reserved. We keep trying; please press the button again in a minute.',
  received: 'Thank you. We have received your payment.',
  confirming: 'Thank you. We are confirming your payment with PayPal.',
  confirmingMore: 'Please do not pay again: this page updates by itself, usually within seconds.',
  inReview: 'PayPal is reviewing your payment.',
  inReviewMore: 'This can take a few days. Please do not pay again; we write to you as soon as it has cleared.',
  notFinished: 'The payment was not completed',
  notFinishedMore: 'Nothing was charged, and your items stay reserved. You can pay below whenever you are ready.',
  failed: 'PayPal did not carry out the payment',
  failedMore:
    'Nothing was charged, and your items stay reserved. You can try again below, also with another card or account.',
};

export type PayWords = typeof en;

export const payWords = defineWords<PayWords>({
  en,
  ja: {
    payNow: (amount) => `${amount}を支払う`,
    leads: 'PayPalに移動し、お手続き後にこのページへ戻ります。',
    payBy: 'お支払い期限',
    unreachable: '現在PayPalに接続できません',
    unreachableMore:
      '請求は発生しておらず、商品はお取り置きしたままです。接続を続けておりますので、少し経ってからもう一度ボタンを押してください。',
    received: 'お支払いを確認いたしました。ありがとうございます。',
    confirming: 'ありがとうございます。お支払いをPayPalに確認しております。',
    confirmingMore: '再度のお支払いは不要です。通常は数秒で、この画面が自動的に更新されます。',
    inReview: 'お支払いはPayPalで審査中です。',
    inReviewMore: '数日かかる場合がございます。再度のお支払いは不要です。確認でき次第メールでお知らせいたします。',
    notFinished: 'お支払いが完了しませんでした',
    notFinishedMore: '請求は発生しておらず、商品はお取り置きしたままです。下のボタンからいつでもお支払いいただけます。',
    failed: 'PayPalでお支払いが承認されませんでした',
    failedMore:
      '請求は発生しておらず、商品はお取り置きしたままです。下のボタンから、別のカードや口座でもお支払いいただけます。',
  },
});
