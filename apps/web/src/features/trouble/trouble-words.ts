import { defineWords } from '../../words/words.ts';

export const troubleWords = defineWords({
  en: {
    heading: 'Something went wrong on our side',
    body: 'Your cart, orders and payments are safe. Please load the page again; if it happens again, tell us the number below.',
    reference: 'Reference',
    offlineHeading: 'The shop cannot be reached',
    offlineBody: 'Check your connection and load the page again. Nothing you have done is lost.',
    reload: 'Load the page again',
    home: 'To the home page',
    forbiddenHeading: 'This page is not part of your role',
    forbiddenBody:
      'You are signed in, but your account may not see this (403). If it should, ask the owner of the shop for the role; staff also need a second factor to sign in.',
    notFoundHeading: 'There is no page at this address',
    notFoundBody: 'It may have moved, or the address was cut short. Try the search above, or start from the home page.',
  },
  ja: {
    heading: '当店側で問題が発生しました',
    body: 'カート・ご注文・お支払いの内容は失われていません。ページを再度読み込んでください。繰り返し発生する場合は、下記の番号をお知らせください。',
    reference: '受付番号',
    offlineHeading: 'ショップに接続できません',
    offlineBody: '通信状況をご確認のうえ、ページを再度読み込んでください。これまでの操作内容は失われていません。',
    reload: 'ページを再度読み込む',
    home: 'トップページへ',
    forbiddenHeading: 'このページを表示する権限がありません',
    forbiddenBody:
      'ログインしていますが、このアカウントでは表示できません（403）。必要な場合は、オーナーに権限の付与をご依頼ください。スタッフのログインには二段階認証も必要です。',
    notFoundHeading: 'お探しのページが見つかりません',
    notFoundBody:
      '移動したか、アドレスが途中で切れている可能性があります。検索するか、トップページからお探しください。',
  },
});
