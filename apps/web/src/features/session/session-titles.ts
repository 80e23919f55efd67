import { defineWords } from '../../words/words.ts';

const en = {
  signIn: 'Sign in',
  createAccount: 'Create an account',
  outcomes: {
    confirmed: 'Thank you, your e-mail address is confirmed',
    already_confirmed: 'Your e-mail address is already confirmed',
    not_valid: 'This link is no longer valid',
  },
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in: the shop could not be reached. Please try again.',
};

export type ConfirmationOutcome = keyof (typeof en)['outcomes'];

/** The few words that are needed on every page: what routes are called, and the way out. */
export const sessionTitles = defineWords<typeof en>({
  en,
  ja: {
    signIn: 'ログイン',
    createAccount: 'アカウントを作成',
    outcomes: {
      confirmed: 'メールアドレスを確認いたしました',
      already_confirmed: 'メールアドレスは確認済みです',
      not_valid: 'このリンクは無効です',
    },
    signOut: 'ログアウト',
    signOutFailed: '接続できなかったため、ログアウトできませんでした。もう一度お試しください。',
  },
});
