import {
  addYen,
  formatYen,
  maxYen,
  ORDER_STATUS_WORDS,
  type OrderMailData,
  subtractYen,
  ZERO_YEN,
} from '@toriyose/domain';
import type { ReactElement } from 'react';
import type { MailOptions } from '../mail-options.ts';
import type { WordsIn } from '../mail-template.ts';
import { methodName } from '../words/method-words.ts';
import { momentWords } from '../words/moment-words.ts';
import { type Fact, FactTable, Ledger } from './fact-table.tsx';
import { type LineDetail, LineList } from './line-list.tsx';
import { SectionHeading } from './text-blocks.tsx';

interface OrderWords {
  readonly number: string;
  readonly placed: string;
  readonly status: string;
  readonly method: string;
  readonly items: string;
  readonly postage: string;
  readonly total: string;
  readonly paid: string;
  readonly refunded: string;
  readonly due: string;
}

/** The words of an order's facts and figures, the same in every mail and on the order page. */
export const ORDER_WORDS: WordsIn<OrderWords> = {
  en: {
    number: 'Order number',
    placed: 'Ordered',
    status: 'Status',
    method: 'Shipping method',
    items: 'Items',
    postage: 'Postage',
    total: 'Total',
    paid: 'Paid',
    refunded: 'Refunded',
    due: 'Still to pay',
  },
  ja: {
    number: 'ご注文番号',
    placed: 'ご注文日時',
    status: 'ご注文状況',
    method: '配送方法',
    items: '商品代金',
    postage: '送料',
    total: '合計',
    paid: 'お支払い済み',
    refunded: '返金額（累計）',
    due: 'お支払い残額',
  },
};

interface OrderProps {
  readonly data: OrderMailData;
  readonly options: MailOptions;
}

/** @param more rows of this mail alone, after the number */
export function OrderFacts({
  data,
  options,
  more = [],
}: OrderProps & { readonly more?: readonly Fact[] }): ReactElement {
  const { language } = options;
  const words = ORDER_WORDS[language];
  return (
    <FactTable
      facts={[
        { label: words.number, value: data.orderNumber, strong: true },
        { label: words.placed, value: momentWords(data.placedAt, language) },
        ...more,
        { label: words.status, value: ORDER_STATUS_WORDS[data.status][language] },
        { label: words.method, value: methodName(data.method, language) },
      ]}
    />
  );
}

/** The lines that the customer keeps, and the money of the order as it now stands. */
export function OrderSummary({
  data,
  options,
  title,
  detail = 'amounts_and_status',
}: OrderProps & { readonly title: string; readonly detail?: LineDetail }): ReactElement {
  const words = ORDER_WORDS[options.language];
  const due = maxYen(ZERO_YEN, subtractYen(addYen(data.total, data.refunded), data.paid));
  return (
    <>
      <SectionHeading>{title}</SectionHeading>
      <LineList lines={data.lines} language={options.language} detail={detail} />
      <Ledger
        facts={[
          { label: words.items, value: formatYen(data.itemsTotal) },
          { label: words.postage, value: formatYen(data.postage) },
          { label: words.total, value: formatYen(data.total), strong: true },
          { label: words.paid, value: formatYen(data.paid) },
          { label: words.refunded, value: data.refunded > 0 ? formatYen(data.refunded) : '' },
          { label: words.due, value: due > 0 ? formatYen(due) : '', strong: true },
        ]}
      />
    </>
  );
}
