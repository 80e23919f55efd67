import type { CancelReason } from '@toriyose/domain';
import { AddressBlock } from '../layout/address-block.tsx';
import { Cancellation } from '../layout/cancellation.tsx';
import { MailLayout } from '../layout/mail-layout.tsx';
import { OrderFacts, OrderSummary } from '../layout/order-mail.tsx';
import { ActionButton, Paragraph } from '../layout/text-blocks.tsx';
import { orderPageUrl } from '../mail-options.ts';
import type { MailData, TemplateFor, WordsIn } from '../mail-template.ts';
import { cancellingWords } from '../words/change-words.ts';

interface Words {
  readonly subject: (order: string, store: string) => string;
  readonly title: string;
  readonly lead: Readonly<Record<CancelReason, string>>;
  readonly rest: string;
  readonly action: string;
  readonly items: string;
}

const ASKED = {
  en: 'As asked, we have cancelled the items below.',
  ja: 'ご希望のとおり、下記の商品をキャンセルいたしました。',
};

const WORDS: WordsIn<Words> = {
  en: {
    subject: (order) => `Your order ${order} has changed`,
    title: 'Your order has changed',
    lead: {
      changed_mind: ASKED.en,
      mistake: ASKED.en,
      delay: 'The items below take longer than promised. As asked, we have cancelled them.',
      unobtainable:
        'We are sorry: the maker can no longer supply the items below. We have taken them off your order for you.',
      staff: 'We are sorry: we had to take the items below off your order.',
      unpaid: 'We did not receive the payment in time, and have released the items below.',
    },
    rest: 'Your other items are unchanged.',
    action: 'See your order',
    items: 'Your order now',
  },
  ja: {
    subject: (order, store) => `【${store}】ご注文 ${order} の内容が変わりました`,
    title: 'ご注文内容が変わりました',
    lead: {
      changed_mind: ASKED.ja,
      mistake: ASKED.ja,
      delay: '入荷が予定より遅れている下記の商品を、ご希望のとおりキャンセルいたしました。',
      unobtainable:
        '誠に申し訳ございません。下記の商品はメーカーから入手できないことがわかりましたため、当店にてキャンセルいたしました。',
      staff: '誠に申し訳ございません。当店の都合により、下記の商品をキャンセルいたしました。',
      unpaid: '期限までにお支払いを確認できなかったため、下記の商品のお取り置きを終了いたしました。',
    },
    rest: 'そのほかの商品に変更はございません。',
    action: 'ご注文内容を見る',
    items: '変更後のご注文',
  },
};

/** Some of an order was cancelled; the rest goes on. */
export const orderChanged: TemplateFor<MailData['order_changed']> = {
  subject: ({ orderNumber }, { language, storeName }) => WORDS[language].subject(orderNumber, storeName),
  body: (data, options) => {
    const { language } = options;
    const words = WORDS[language];
    const changes = cancellingWords(data.status, language);
    const lead = `${words.lead[data.reason]}${language === 'en' ? ' ' : ''}${words.rest}`;
    return (
      <MailLayout options={options} preview={lead} title={words.title} customerName={data.customerName}>
        <Paragraph>{lead}</Paragraph>
        <OrderFacts data={data} options={options} />
        <Cancellation data={data} options={options} />
        <ActionButton href={orderPageUrl(options, data.orderNumber)}>{words.action}</ActionButton>
        <OrderSummary data={data} options={options} title={words.items} />
        {changes && <Paragraph>{changes}</Paragraph>}
        <AddressBlock address={data.shipTo} language={language} />
      </MailLayout>
    );
  },
};
