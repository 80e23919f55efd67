type Words = {
  title: string;
  to: string;
  payNow: string;
  decline: string;
  item: string;
  shipping: string;
  discount: string;
  total: string;
  noMoney: string;
  cardNumber: string;
  expiry: string;
  securityCode: string;
  nameOnCard: string;
  testCards: string;
  badCard: string;
  whatThen: string;
  whatThenHint: string;
  back: string;
  paid: string;
  approved: string;
  expired: string;
  unknown: string;
};

/** The approval page is the payer's: it speaks the language that the shop asked for. */
export const approvalWords: Record<'en' | 'ja', Words> = {
  en: {
    title: 'PayPal sandbox',
    to: 'Pay to',
    payNow: 'Pay now',
    decline: 'Decline',
    item: 'Item',
    shipping: 'Shipping',
    discount: 'Discount',
    total: 'Total',
    noMoney: 'This page stands in for PayPal. No money moves.',
    cardNumber: 'Card number',
    expiry: 'Expires (YYYY-MM)',
    securityCode: 'Security code',
    nameOnCard: 'Name on card',
    testCards: 'Test cards only: 4111 1111 1111 1111 pays, 4000 0000 0000 0002 is declined.',
    badCard: 'This is not one of the test cards. Nothing was paid: please use a number named below.',
    whatThen: 'When the shop takes the money',
    whatThenHint: 'Try what can go wrong',
    back: 'Return to the shop',
    paid: 'This order has been paid already.',
    approved: 'You have approved this payment already.',
    expired: 'The time to pay for this order is over. Nothing was charged.',
    unknown: 'There is no such payment.',
  },
  ja: {
    title: 'PayPal サンドボックス',
    to: 'お支払い先',
    payNow: 'Pay now（支払う）',
    decline: 'Decline（やめる）',
    item: '商品',
    shipping: '送料',
    discount: '割引',
    total: '合計',
    noMoney: 'このページは PayPal の代わりです。実際の請求は発生しません。',
    cardNumber: 'カード番号',
    expiry: '有効期限（YYYY-MM）',
    securityCode: 'セキュリティコード',
    nameOnCard: 'カード名義',
    testCards: 'テスト用カードのみご利用いただけます。4111 1111 1111 1111 は承認、4000 0000 0000 0002 は拒否されます。',
    badCard: 'テスト用カードではありません。お支払いは行われていません。下記の番号をご利用ください。',
    whatThen: 'ショップが代金を受け取るとき',
    whatThenHint: '失敗する場合を試す',
    back: 'ショップへ戻る',
    paid: 'このご注文はお支払い済みです。',
    approved: 'このお支払いはすでに承認されています。',
    expired: 'お支払いの期限が過ぎました。請求は行われていません。',
    unknown: '該当するお支払いが見つかりません。',
  },
};

/** The language of a PayPal locale such as `ja-JP`; English for every other. */
export const languageOf = (locale: string | null): 'en' | 'ja' =>
  locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';

/** What the payer can have happen afterwards, as kinds of a fault. */
export const afterwards = {
  en: {
    '': 'It works',
    decline: 'The bank declines',
    pending: 'It stays pending, for review',
    timeout_after: 'The money is taken, the answer is lost',
    timeout_before: 'The connection breaks, no money is taken',
    error_500_after: 'The money is taken, the answer is an error',
  },
  ja: {
    '': '正常に完了する',
    decline: '銀行に拒否される',
    pending: '審査のため保留になる',
    timeout_after: '請求は成立し、応答が失われる',
    timeout_before: '接続が切れ、請求は成立しない',
    error_500_after: '請求は成立し、エラーが返る',
  },
} as const;
