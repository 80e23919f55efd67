import { defineWords } from '../../words/words.ts';

const en = {
  title: 'My Account',
  greeting: (name: string) => `Welcome, ${name}`,
  newest: 'Newest orders',
  allOrders: 'All orders',
  nothingYet: 'You have not ordered anything yet',
  nothingYetMore: 'Once you have, you see here where your orders stand.',
  toShop: 'To the shop',
  more: 'More of your account',
  about: {
    history: 'Where each order stands, and what you can do about it',
    preOrders: 'Expected dates and charges by month',
    messages: 'Every e-mail we sent you',
    info: 'Name, e-mail address, phone, password',
    addresses: 'Where we send your orders',
    alerts: 'News of new and returning items',
    reviews: 'What you wrote about your items',
    security: 'Devices, second factor, passkeys',
  },
  resend: 'Send the e-mail again',
  resent: (to: string) => `We have sent it to ${to}. It can take a minute; please look among unwanted mail too.`,
};

export const accountWords = defineWords<typeof en>({
  en,
  ja: {
    title: 'マイアカウント',
    greeting: (name) => `ようこそ、${name} 様`,
    newest: '最近のご注文',
    allOrders: 'すべてのご注文',
    nothingYet: 'ご注文はまだございません',
    nothingYetMore: 'ご注文いただくと、こちらに状況が表示されます。',
    toShop: 'ショップへ',
    more: 'アカウントのメニュー',
    about: {
      history: 'ご注文の状況と各種お手続き',
      preOrders: '入荷予定とお支払い額の月別一覧',
      messages: '当店からお送りしたメール',
      info: 'お名前・メールアドレス・電話番号・パスワード',
      addresses: 'お届け先の管理',
      alerts: '新着・再入荷のお知らせ',
      reviews: '投稿されたレビュー',
      security: '端末・二段階認証・パスキー',
    },
    resend: '確認メールを再送する',
    resent: (to) => `${to} 宛てにお送りしました。届くまで少しかかる場合がございます。迷惑メールもご確認ください。`,
  },
});
