import { formatYen } from '@toriyose/domain';
import { AddressBlock } from '../layout/address-block.tsx';
import { MailLayout } from '../layout/mail-layout.tsx';
import { OrderFacts, OrderSummary } from '../layout/order-mail.tsx';
import { OrderProgress } from '../layout/order-progress.tsx';
import { ActionButton, Paragraph, SectionHeading } from '../layout/text-blocks.tsx';
import { orderPageUrl } from '../mail-options.ts';
import type { MailData, TemplateFor, WordsIn } from '../mail-template.ts';
import { cancellingWords } from '../words/change-words.ts';
import { usualDelivery } from '../words/method-words.ts';
import { momentWords } from '../words/moment-words.ts';

interface Words {
  readonly subject: (order: string, store: string) => string;
  readonly title: string;
  readonly lead: (amount: string) => string;
  readonly received: string;
  readonly action: string;
  readonly items: string;
  readonly delivery: string;
  /** @param usual "usually 3 to 6 days", or empty */
  readonly ships: (usual: string) => string;
  readonly changes: string;
}

const WORDS: WordsIn<Words> = {
  en: {
    subject: (order) => `We have accepted your order ${order}`,
    title: 'We have accepted your order',
    lead: (amount) =>
      `Thank you. Your payment of ${amount} has arrived through PayPal, and we are obtaining your items.`,
    received: 'Payment received',
    action: 'See your order',
    items: 'What you ordered',
    delivery: 'When it arrives',
    ships: (usual) =>
      `The dates above are when we expect each item in our store. Once all of them are here, your parcel normally leaves within 1-2 days.${usual && ` Delivery from then: ${usual}.`} If a date changes, we tell you.`,
    changes: 'If you change your mind',
  },
  ja: {
    subject: (order, store) => `【${store}】ご注文 ${order} を承りました`,
    title: 'ご注文を承りました',
    lead: (amount) =>
      `このたびはご注文いただき、誠にありがとうございます。PayPalでのお支払い${amount}を確認し、ご注文を正式に承りました。商品の手配を進めてまいります。`,
    received: 'ご入金日時',
    action: 'ご注文内容を見る',
    items: 'ご注文の商品',
    delivery: 'お届けについて',
    ships: (usual) =>
      `上記の日付は、各商品が当店に入荷する予定の時期です。すべての商品がそろってから1〜2日で発送いたします${usual && `（発送後のお届け日数：${usual}）`}。予定が変わる場合は、メールでお知らせいたします。`,
    changes: 'キャンセルについて',
  },
};

/**
 * The acceptance that a seller who is paid in advance owes: accepted, amount and date received, goods and quantities,
 * delivery time, and who sells (Specified Commercial Transactions Act, Art. 13).
 */
export const orderReceived: TemplateFor<MailData['order_received']> = {
  subject: ({ orderNumber }, { language, storeName }) => WORDS[language].subject(orderNumber, storeName),
  body: (data, options) => {
    const { language, causedAt } = options;
    const words = WORDS[language];
    const changes = cancellingWords(data.status, language);
    const lead = words.lead(formatYen(data.paid));
    return (
      <MailLayout options={options} preview={lead} title={words.title} customerName={data.customerName}>
        <Paragraph>{lead}</Paragraph>
        <OrderProgress status={data.status} language={language} />
        <OrderFacts
          data={data}
          options={options}
          more={[{ label: words.received, value: momentWords(causedAt, language) }]}
        />
        <ActionButton href={orderPageUrl(options, data.orderNumber)}>{words.action}</ActionButton>
        <OrderSummary data={data} options={options} title={words.items} />
        <SectionHeading>{words.delivery}</SectionHeading>
        <Paragraph>{words.ships(usualDelivery(data.method, language))}</Paragraph>
        {changes && (
          <>
            <SectionHeading>{words.changes}</SectionHeading>
            <Paragraph>{changes}</Paragraph>
          </>
        )}
        <AddressBlock address={data.shipTo} language={language} />
      </MailLayout>
    );
  },
};
