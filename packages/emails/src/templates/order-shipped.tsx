import { isShippingMethod, type ShipmentMailData, trackingUrl, usesS10 } from '@toriyose/domain';
import type { ReactElement } from 'react';
import { AddressBlock } from '../layout/address-block.tsx';
import { FactTable } from '../layout/fact-table.tsx';
import { LineList } from '../layout/line-list.tsx';
import { MailLayout } from '../layout/mail-layout.tsx';
import { ORDER_WORDS } from '../layout/order-mail.tsx';
import { OrderProgress } from '../layout/order-progress.tsx';
import { ActionButton, Paragraph, SectionHeading, TextLink } from '../layout/text-blocks.tsx';
import { type MailOptions, orderPageUrl } from '../mail-options.ts';
import type { MailData, TemplateFor, WordsIn } from '../mail-template.ts';
import { methodName, usualDelivery } from '../words/method-words.ts';
import { momentWords } from '../words/moment-words.ts';

interface Words {
  readonly subject: (order: string, partly: boolean, store: string) => string;
  readonly title: (partly: boolean) => string;
  readonly lead: (partly: boolean) => string;
  readonly shippedAt: string;
  readonly tracking: string;
  readonly usual: string;
  readonly track: string;
  readonly soon: string;
  readonly askCarrier: string;
  readonly untracked: string;
  readonly parcel: string;
  readonly toCome: string;
  readonly follows: string;
  readonly order: string;
}

const WORDS: WordsIn<Words> = {
  en: {
    subject: (order, partly) =>
      partly ? `Part of your order ${order} has been shipped` : `Your order ${order} has been shipped`,
    title: (partly) => (partly ? 'Part of your order is on its way' : 'Your order is on its way'),
    lead: (partly) =>
      partly
        ? 'Part of your order has left our store. The rest follows as soon as it is here.'
        : 'Your parcel has left our store. Thank you for your order.',
    shippedAt: 'Shipped',
    tracking: 'Tracking number',
    usual: 'Delivery time',
    track: 'Track your parcel',
    soon: 'It can take 1-2 days before the carrier shows the parcel. Until then its page may say that the number is unknown.',
    askCarrier: 'You can enter the number on the tracking page of the carrier. It can take 1-2 days to appear there.',
    untracked: 'This parcel has no tracking number.',
    parcel: 'In this parcel',
    toCome: 'Still to come',
    follows: 'We write again when it leaves.',
    order: 'See your order',
  },
  ja: {
    subject: (order, partly, store) =>
      partly ? `【${store}】ご注文 ${order} の一部を発送しました` : `【${store}】ご注文 ${order} を発送しました`,
    title: (partly) => (partly ? '商品の一部を発送いたしました' : '商品を発送いたしました'),
    lead: (partly) =>
      partly
        ? 'ご注文の商品の一部を発送いたしました。残りの商品は、入荷次第お送りいたします。'
        : 'ご注文の商品を発送いたしました。お手元に届くまで、今しばらくお待ちください。',
    shippedAt: '発送日時',
    tracking: 'お問い合わせ番号',
    usual: 'お届け日数',
    track: '配送状況を確認する',
    soon: '追跡情報が表示されるまで、1〜2日かかることがあります。それまでは番号が未登録と表示される場合がございます。',
    askCarrier: '配送会社の追跡ページで番号を入力してご確認ください。表示されるまで1〜2日かかることがあります。',
    untracked: 'このお荷物にはお問い合わせ番号がございません。',
    parcel: '今回お送りした商品',
    toCome: 'これからお送りする商品',
    follows: '発送の際に、あらためてメールでお知らせいたします。',
    order: 'ご注文内容を見る',
  },
};

const stillToCome = ({ lines }: ShipmentMailData) => lines.filter(({ status }) => status !== 'shipped');

/** SHP-2: the number, the way to follow it, and that it takes a while to work. */
function Tracking({ data, options }: { readonly data: ShipmentMailData; readonly options: MailOptions }): ReactElement {
  const { language } = options;
  const words = WORDS[language];
  const { trackingNumber, method } = data;
  if (trackingNumber === null) return <Paragraph>{words.untracked}</Paragraph>;
  if (!isShippingMethod(method) || !usesS10(method)) return <Paragraph>{words.askCarrier}</Paragraph>;
  return (
    <>
      <ActionButton href={trackingUrl(trackingNumber, language)}>{words.track}</ActionButton>
      <Paragraph>{words.soon}</Paragraph>
    </>
  );
}

function StillToCome({
  data,
  options,
}: {
  readonly data: ShipmentMailData;
  readonly options: MailOptions;
}): ReactElement | null {
  const lines = stillToCome(data);
  if (lines.length === 0) return null;
  const words = WORDS[options.language];
  // Without quantities: some units of a line may have left in an earlier parcel.
  return (
    <>
      <SectionHeading>{words.toCome}</SectionHeading>
      <LineList lines={lines} language={options.language} detail="status" />
      <Paragraph>{words.follows}</Paragraph>
    </>
  );
}

/** A parcel left the store. */
export const orderShipped: TemplateFor<MailData['order_shipped']> = {
  subject: (data, { language, storeName }) =>
    WORDS[language].subject(data.orderNumber, stillToCome(data).length > 0, storeName),
  body: (data, options) => {
    const { language } = options;
    const words = WORDS[language];
    const order = ORDER_WORDS[language];
    const partly = stillToCome(data).length > 0;
    return (
      <MailLayout
        options={options}
        preview={words.lead(partly)}
        title={words.title(partly)}
        customerName={data.customerName}
      >
        <Paragraph>{words.lead(partly)}</Paragraph>
        <OrderProgress status={data.status} language={language} />
        <FactTable
          facts={[
            { label: order.number, value: data.orderNumber, strong: true },
            { label: words.shippedAt, value: momentWords(data.shippedAt, language) },
            { label: order.method, value: methodName(data.method, language) },
            { label: words.usual, value: usualDelivery(data.method, language) },
            { label: words.tracking, value: data.trackingNumber ?? '', strong: true },
          ]}
        />
        <Tracking data={data} options={options} />
        <SectionHeading>{words.parcel}</SectionHeading>
        <LineList lines={data.shipped} language={language} detail="amounts" />
        <StillToCome data={data} options={options} />
        <AddressBlock address={data.shipTo} language={language} />
        <Paragraph>
          <TextLink href={orderPageUrl(options, data.orderNumber)}>{words.order}</TextLink>
        </Paragraph>
      </MailLayout>
    );
  },
};
