import type { Bilingual } from '../order/order.ts';
import type { RefusalView } from '../words/refusal-words.ts';
import { ADDRESS_BOOK_LIMIT } from './address-input.ts';

/** Why something about an account cannot be done now. */
export const ACCOUNT_REFUSAL_CODES = [
  'sign_in_failed',
  'sign_up_refused',
  'code_wrong',
  'code_expired',
  'mail_just_sent',
  'already_confirmed',
  'address_book_full',
  'changed_meanwhile',
] as const;
export type AccountRefusalCode = (typeof ACCOUNT_REFUSAL_CODES)[number];

interface Answer {
  readonly rule: string;
  readonly field: string | null;
  readonly message: Bilingual;
  readonly remedy: Bilingual | null;
}

const SIGN_IN_OR_RESET: Bilingual = {
  en: 'If you have shopped here before, sign in with this address, or choose "Password forgotten?".',
  ja: '以前にご利用いただいたことがある場合は、このアドレスでログインするか、「パスワードをお忘れの方」をお選びください。',
};

const ANSWERS: Record<AccountRefusalCode, Answer> = {
  // The same for an unknown address and a wrong password.
  sign_in_failed: {
    rule: 'ACC-3',
    field: null,
    message: {
      en: 'The e-mail address or the password is not right.',
      ja: 'メールアドレスまたはパスワードが正しくありません。',
    },
    remedy: {
      en: 'Please try again, or choose "Password forgotten?".',
      ja: 'もう一度お試しいただくか、「パスワードをお忘れの方」をお選びください。',
    },
  },
  sign_up_refused: {
    rule: 'ACC-1',
    field: 'email',
    message: {
      en: 'We cannot make a new account with these details.',
      ja: 'この内容では新しいアカウントを登録できません。',
    },
    remedy: SIGN_IN_OR_RESET,
  },
  code_wrong: {
    rule: 'ACC-6',
    field: 'code',
    message: { en: 'This code is not right.', ja: 'コードが正しくありません。' },
    remedy: {
      en: 'Enter the code that your app shows now.',
      ja: 'アプリに現在表示されているコードを入力してください。',
    },
  },
  code_expired: {
    rule: 'ACC-6',
    field: null,
    message: {
      en: 'Too much time has passed, or there were too many wrong codes.',
      ja: '時間が経過したか、誤ったコードが続いたため、手続きを中止しました。',
    },
    remedy: { en: 'Please sign in again.', ja: 'もう一度ログインしてください。' },
  },
  mail_just_sent: {
    rule: 'ACC-2',
    field: null,
    message: { en: 'We have just sent you this mail.', ja: '確認メールはお送りしたばかりです。' },
    remedy: {
      en: 'Please look into your spam folder too, and try again in a minute.',
      ja: '迷惑メールフォルダーもご確認のうえ、1分ほどおいてからもう一度お試しください。',
    },
  },
  already_confirmed: {
    rule: 'ACC-2',
    field: null,
    message: { en: 'Your e-mail address is already confirmed.', ja: 'メールアドレスは確認済みです。' },
    remedy: null,
  },
  address_book_full: {
    rule: 'ACC-5',
    field: null,
    message: {
      en: `An address book holds ${ADDRESS_BOOK_LIMIT} addresses at most.`,
      ja: `アドレス帳に登録できるのは${ADDRESS_BOOK_LIMIT}件までです。`,
    },
    remedy: { en: 'Please remove one that you no longer need.', ja: '使わなくなった住所を削除してください。' },
  },
  changed_meanwhile: {
    rule: 'ACC-5',
    field: null,
    message: {
      en: 'This address was changed in another window.',
      ja: 'この住所は別の画面で変更されています。',
    },
    remedy: { en: 'Please reload the page and look at it again.', ja: 'ページを再読み込みしてご確認ください。' },
  },
};

/** The refusal as clients receive it. */
export const accountRefusal = (code: AccountRefusalCode): RefusalView => ({ code, ...ANSWERS[code] });
