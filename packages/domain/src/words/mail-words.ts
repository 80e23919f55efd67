import type { MailTemplate } from '../notification/notification.ts';
import type { WordsFor } from './bilingual.ts';

/** What a mail is called in timelines and lists. */
export const MAIL_TEMPLATE_WORDS: WordsFor<MailTemplate> = {
  confirm_address: { en: 'Confirm your e-mail address', ja: 'メールアドレスのご確認' },
  order_received: { en: 'Order received', ja: 'ご注文の確認' },
  order_changed: { en: 'Order changed', ja: 'ご注文内容の変更' },
  order_cancelled: { en: 'Order cancelled', ja: 'ご注文のキャンセル' },
  refund_made: { en: 'Refund made', ja: '返金完了' },
  order_shipped: { en: 'Order shipped', ja: '発送のお知らせ' },
};
