import { type Language, MAIL_TEMPLATES, type MailTemplate, type WordsFor } from '@toriyose/domain';
import type { MailStore, RenderedMail } from '../mail-options.ts';
import { renderMail } from '../render-mail.ts';
import { type MailSample, sampleNotifications } from './sample-notifications.ts';
import { SAMPLE_CAUSED_AT } from './sample-order.ts';

/** When each mail goes out, for the staff who look at it. */
const SENT_WHEN: WordsFor<MailTemplate> = {
  confirm_address: {
    en: 'An account was made, or its link asked for again.',
    ja: 'アカウント登録時、または再送信の依頼時',
  },
  order_received: { en: 'The payment of an order arrived in full.', ja: 'ご注文の代金を全額確認したとき' },
  order_changed: { en: 'Some of an order was cancelled.', ja: 'ご注文の一部をキャンセルしたとき' },
  order_cancelled: { en: 'All of an order was cancelled.', ja: 'ご注文のすべてをキャンセルしたとき' },
  refund_made: { en: 'PayPal confirmed a refund.', ja: 'PayPalで返金が完了したとき' },
  order_shipped: { en: 'A parcel left the store.', ja: '荷物を発送したとき' },
};

export interface TemplatePreview {
  readonly template: MailTemplate;
  readonly sentWhen: (typeof SENT_WHEN)[MailTemplate];
  readonly samples: readonly MailSample[];
}

/** Every template with its samples, in the order of `MAIL_TEMPLATES`. */
export const templatePreviews = (language: Language): readonly TemplatePreview[] =>
  MAIL_TEMPLATES.map((template) => ({
    template,
    sentWhen: SENT_WHEN[template],
    samples: sampleNotifications(language).filter(({ notification }) => notification.template === template),
  }));

/** MAIL-1: one sample as a customer of this store would get it; null when there is no sample of that id. */
export async function renderSample(id: string, language: Language, store: MailStore): Promise<RenderedMail | null> {
  const sample = sampleNotifications(language).find((candidate) => candidate.id === id);
  return sample ? renderMail(sample.notification, { ...store, language, causedAt: SAMPLE_CAUSED_AT }) : null;
}
