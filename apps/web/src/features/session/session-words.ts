import { defineWords } from '../../words/words.ts';

const en = {
  signInLead: 'To see your orders, change them, and order without typing your address again.',
  createLead:
    'To order, and to see and change your orders afterwards. It costs nothing, and you can delete it yourself.',
  name: 'Name',
  nameHint: 'As we should address you.',
  email: 'E-mail address',
  emailHint: 'We send what concerns your orders here, and first one e-mail to check the address.',
  password: 'Password',
  passwordHint: (characters: number) =>
    `At least ${characters} characters. A sentence only you would think of works well.`,
  signIn: 'Sign in',
  createAccount: 'Create an account',
  forgotten: 'Password forgotten?',
  newHere: 'New here?',
  haveAccount: 'You have an account?',
  checking: 'One moment…',
  codeTitle: 'One more step',
  codeLead: 'Your account is protected by a second factor.',
  code: 'Authentication code',
  codeHint: 'The 6 digits that your authenticator app shows now.',
  confirmCode: 'Continue',
  otherAccount: 'Sign in with another account',
  outcomes: {
    confirmed: 'News about your orders will reach you there.',
    already_confirmed: 'This link has done its work before; there is nothing left to do.',
    not_valid: 'It may be too old, cut short by a mail program, or meant for an address that you have since changed.',
  },
  sendAgain: 'Send a new link',
  sendAgainTo: (email: string) => `We can send a new link to ${email}.`,
  sent: (email: string) => `We have sent a new link to ${email}. Please look into your spam folder too.`,
  signInForLink: 'Sign in, and we send you a new link.',
  toCheckout: 'On to the checkout',
  toAccount: 'To my account',
  toShop: 'To the shop',
};

export type SessionWords = typeof en;

export const sessionWords = defineWords<SessionWords>({
  en,
  ja: {
    signInLead: 'ご注文の確認や変更、お届け先を入力せずにお買い物いただけます。',
    createLead: 'ご注文と、その後のご確認・変更にお使いいただけます。登録は無料で、いつでもご自身で削除できます。',
    name: 'お名前',
    nameHint: '当店からのご連絡に使用いたします。',
    email: 'メールアドレス',
    emailHint: 'ご注文に関するお知らせと、はじめに一通、アドレスの確認メールをお送りします。',
    password: 'パスワード',
    passwordHint: (characters) => `${characters}文字以上。ご自身だけが思いつく文章がおすすめです。`,
    signIn: 'ログイン',
    createAccount: 'アカウントを作成',
    forgotten: 'パスワードをお忘れの方',
    newHere: 'はじめてご利用の方',
    haveAccount: 'アカウントをお持ちの方',
    checking: '確認しています…',
    codeTitle: '認証コードの入力',
    codeLead: 'このアカウントは二段階認証で保護されています。',
    code: '認証コード',
    codeHint: '認証アプリに現在表示されている6桁の数字を入力してください。',
    confirmCode: '続ける',
    otherAccount: '別のアカウントでログインする',
    outcomes: {
      confirmed: 'ありがとうございます。ご注文に関するお知らせをこのアドレスにお送りします。',
      already_confirmed: 'このリンクはすでに使用されています。お手続きは必要ありません。',
      not_valid:
        '有効期限が切れたか、メールソフトでリンクが途中で切れたか、その後メールアドレスが変更された可能性があります。',
    },
    sendAgain: '新しいリンクを送る',
    sendAgainTo: (email) => `${email} 宛てに新しいリンクをお送りできます。`,
    sent: (email) => `${email} 宛てに新しいリンクをお送りしました。迷惑メールフォルダーもご確認ください。`,
    signInForLink: 'ログインしていただくと、新しいリンクをお送りできます。',
    toCheckout: 'ご注文手続きへ進む',
    toAccount: 'マイアカウントへ',
    toShop: 'ショップへ',
  },
});
