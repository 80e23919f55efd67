import { type CancelReason, formatYen } from '@toriyose/domain';
import { Cancellation } from '../layout/cancellation.tsx';
import { FactTable } from '../layout/fact-table.tsx';
import { MailLayout } from '../layout/mail-layout.tsx';
import { ORDER_WORDS } from '../layout/order-mail.tsx';
import { ActionButton, Paragraph } from '../layout/text-blocks.tsx';
import { orderPageUrl } from '../mail-options.ts';
import type { MailData, TemplateFor, WordsIn } from '../mail-template.ts';
import { momentWords } from '../words/moment-words.ts';

interface Words {
  readonly subject: (order: string, store: string) => string;
  readonly title: string;
  readonly lead: Readonly<Record<CancelReason, string>>;
  readonly at: string;
  readonly action: string;
  readonly again: string;
}

const ASKED = {
  en: 'As asked, we have cancelled your order. Nothing of it will be shipped.',
  ja: 'ご希望のとおり、ご注文をキャンセルいたしました。商品の発送はございません。',
};

const WORDS: WordsIn<Words> = {
  en: {
    subject: (order) => `Your order ${order} is cancelled`,
    title: 'Your order is cancelled',
    lead: {
      changed_mind: ASKED.en,
      mistake: ASKED.en,
      delay: ASKED.en,
      unobtainable:
        'We are sorry: the maker can no longer supply what was left of your order, so we have cancelled it for you.',
      staff: 'We are sorry: we had to cancel your order.',
      unpaid: 'We did not receive the payment in time, so the order is cancelled and its items are released.',
    },
    at: 'Cancelled',
    action: 'See your order',
    again: 'You are welcome to order again at any time.',
  },
  ja: {
    subject: (order, store) => `【${store}】ご注文 ${order} のキャンセルのお知らせ`,
    title: 'ご注文をキャンセルいたしました',
    lead: {
      changed_mind: ASKED.ja,
      mistake: ASKED.ja,
      delay: ASKED.ja,
      unobtainable:
        '誠に申し訳ございません。お手配中の商品をメーカーから入手できないことがわかりましたため、ご注文をキャンセルいたしました。',
      staff: '誠に申し訳ございません。当店の都合により、ご注文をキャンセルいたしました。',
      unpaid: '期限までにお支払いを確認できなかったため、ご注文をキャンセルし、商品のお取り置きを終了いたしました。',
    },
    at: 'キャンセル日時',
    action: 'ご注文内容を見る',
    again: 'またのご利用を心よりお待ちしております。',
  },
};

/** Nothing is left of an order, and nothing of it was shipped. */
export const orderCancelled: TemplateFor<MailData['order_cancelled']> = {
  subject: ({ orderNumber }, { language, storeName }) => WORDS[language].subject(orderNumber, storeName),
  body: (data, options) => {
    const { language, causedAt } = options;
    const words = WORDS[language];
    const lead = words.lead[data.reason];
    const order = ORDER_WORDS[language];
    return (
      <MailLayout options={options} preview={lead} title={words.title} customerName={data.customerName}>
        <Paragraph>{lead}</Paragraph>
        <FactTable
          facts={[
            { label: order.number, value: data.orderNumber, strong: true },
            { label: order.placed, value: momentWords(data.placedAt, language) },
            { label: words.at, value: momentWords(causedAt, language) },
            { label: order.paid, value: formatYen(data.paid) },
            // Lines cancelled earlier had refunds of their own.
            { label: order.refunded, value: data.refunded > data.refund ? formatYen(data.refunded) : '' },
          ]}
        />
        <Cancellation data={data} options={options} />
        <ActionButton href={orderPageUrl(options, data.orderNumber)}>{words.action}</ActionButton>
        <Paragraph>{words.again}</Paragraph>
      </MailLayout>
    );
  },
};
