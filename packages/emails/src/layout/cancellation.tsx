import { addYen, formatYen, type OrderChangeMailData } from '@toriyose/domain';
import type { ReactElement } from 'react';
import type { MailOptions } from '../mail-options.ts';
import type { WordsIn } from '../mail-template.ts';
import { Ledger } from './fact-table.tsx';
import { LineList } from './line-list.tsx';
import { NoteBox, Paragraph, SectionHeading } from './text-blocks.tsx';

interface CancellationWords {
  readonly cancelled: string;
  readonly items: string;
  readonly postage: string;
  readonly refund: string;
  readonly note: string;
  readonly underWay: string;
  readonly neverCharged: string;
  readonly nothingToRefund: string;
}

/** POL-5: "Items", "Postage" and "Refund" are the words of the preview that the customer confirmed. */
const WORDS: WordsIn<CancellationWords> = {
  en: {
    cancelled: 'Cancelled',
    items: 'Items',
    postage: 'Postage',
    refund: 'Refund',
    note: 'Note',
    underWay:
      'The refund is on its way through PayPal, to the account or card that you paid with. We write again when it is done.',
    neverCharged: 'You have not been charged for this order.',
    nothingToRefund: 'Nothing has to be refunded for this change.',
  },
  ja: {
    cancelled: 'キャンセルした商品',
    items: '商品代金',
    postage: '送料',
    refund: '返金額',
    note: '備考',
    underWay:
      'お支払いに使われたPayPalアカウントまたはカードへの返金手続きを進めております。完了しましたら、あらためてメールでお知らせいたします。',
    neverCharged: 'このご注文の代金は請求されておりません。',
    nothingToRefund: 'この変更による返金はございません。',
  },
};

function moneyWords({ refund, paid }: OrderChangeMailData, words: CancellationWords): string {
  if (refund > 0) return words.underWay;
  return paid > 0 ? words.nothingToRefund : words.neverCharged;
}

/** What was cancelled, why in the words of whoever did it, and the money of it. */
export function Cancellation({
  data,
  options,
}: {
  readonly data: OrderChangeMailData;
  readonly options: MailOptions;
}): ReactElement {
  const words = WORDS[options.language];
  const { postageBefore, postage } = data;
  const changed = postageBefore !== postage;
  return (
    <>
      <NoteBox title={words.note} note={data.note} />
      <SectionHeading>{words.cancelled}</SectionHeading>
      <LineList lines={data.cancelled} language={options.language} detail="amounts" />
      <Ledger
        facts={[
          { label: words.items, value: formatYen(addYen(...data.cancelled.map(({ amount }) => amount))) },
          {
            label: words.postage,
            value: changed ? `${formatYen(postageBefore)} → ${formatYen(postage)}` : formatYen(postage),
          },
          { label: words.refund, value: formatYen(data.refund), strong: true },
        ]}
      />
      <Paragraph>{moneyWords(data, words)}</Paragraph>
    </>
  );
}
