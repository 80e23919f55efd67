import { formatYen } from '@toriyose/domain';
import { FactTable, Ledger } from '../layout/fact-table.tsx';
import { MailLayout } from '../layout/mail-layout.tsx';
import { ORDER_WORDS } from '../layout/order-mail.tsx';
import { ActionButton, Paragraph, SmallPrint } from '../layout/text-blocks.tsx';
import { orderPageUrl } from '../mail-options.ts';
import type { MailData, TemplateFor, WordsIn } from '../mail-template.ts';
import { momentWords } from '../words/moment-words.ts';

interface Words {
  readonly subject: (amount: string, order: string, store: string) => string;
  readonly title: string;
  readonly lead: (amount: string) => string;
  readonly refund: string;
  readonly completed: string;
  readonly inAll: string;
  readonly bank: string;
  readonly action: string;
}

const WORDS: WordsIn<Words> = {
  en: {
    subject: (amount, order) => `Refund of ${amount} for your order ${order}`,
    title: 'Your refund is done',
    lead: (amount) => `PayPal has returned ${amount} to the account or card that you paid with.`,
    refund: 'Refund',
    completed: 'Refunded on',
    inAll: 'Refunded in all',
    bank: 'How soon it shows on a card or bank statement depends on your bank. In another currency, the rate of the day may make the amount differ a little.',
    action: 'See your order',
  },
  ja: {
    subject: (amount, order, store) => `【${store}】ご注文 ${order} の返金 ${amount} が完了しました`,
    title: '返金が完了しました',
    lead: (amount) => `お支払いに使われたPayPalアカウントまたはカードへ、${amount}を返金いたしました。`,
    refund: '返金額',
    completed: '返金日時',
    inAll: '返金額（累計）',
    bank: 'カードや銀行の明細に反映される時期は、ご利用の金融機関により異なります。外貨でのお支払いの場合は、為替により金額が多少異なることがあります。',
    action: 'ご注文内容を見る',
  },
};

/** PAY-5: a refund reached the customer. */
export const refundMade: TemplateFor<MailData['refund_made']> = {
  subject: ({ amount, orderNumber }, { language, storeName }) =>
    WORDS[language].subject(formatYen(amount), orderNumber, storeName),
  body: (data, options) => {
    const { language } = options;
    const words = WORDS[language];
    const order = ORDER_WORDS[language];
    const lead = words.lead(formatYen(data.amount));
    return (
      <MailLayout options={options} preview={lead} title={words.title} customerName={data.customerName}>
        <Paragraph>{lead}</Paragraph>
        <FactTable
          facts={[
            { label: order.number, value: data.orderNumber, strong: true },
            { label: words.completed, value: momentWords(data.completedAt, language) },
          ]}
        />
        <Ledger
          facts={[
            { label: words.refund, value: formatYen(data.amount), strong: true },
            { label: order.paid, value: formatYen(data.paid) },
            { label: words.inAll, value: formatYen(data.refundedInAll) },
          ]}
        />
        <SmallPrint>{words.bank}</SmallPrint>
        <ActionButton href={orderPageUrl(options, data.orderNumber)}>{words.action}</ActionButton>
      </MailLayout>
    );
  },
};
