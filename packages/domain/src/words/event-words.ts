import { formatYen } from '../money/yen.ts';
import type { Bilingual, LineQuantity, Order } from '../order/order.ts';
import type { EventOf, EventType, OrderEvent } from '../order/order-event.ts';
import { expectedDateWords } from './date-words.ts';
import { CANCEL_REASON_WORDS, LINE_STATUS_WORDS } from './order-words.ts';

type Names = Pick<Order, 'lines' | 'refunds'>;
type Sentence<T extends EventType> = (event: EventOf<T>, order: Names) => Bilingual;

const same = (en: string, ja: string) => (): Bilingual => ({ en, ja });

function units(order: Names, lines: readonly LineQuantity[]): Bilingual {
  const named = lines.map(({ lineId, quantity }) => ({
    name: order.lines.find(({ id }) => id === lineId)?.name ?? { en: '', ja: '' },
    quantity,
  }));
  return {
    en: named.map(({ name, quantity }) => `${quantity} × ${name.en}`).join(', '),
    ja: named.map(({ name, quantity }) => `${name.ja} ${quantity}点`).join('、'),
  };
}

const refundAmount = (order: Names, refundId: string): string => {
  const refund = order.refunds.find(({ id }) => id === refundId);
  return refund ? formatYen(refund.amount) : '';
};

/** How each event reads in the timeline; null where it is a step inside the machine that tells a person nothing. */
const SENTENCES: { [T in EventType]: Sentence<T> | null } = {
  order_placed: ({ total }) => ({
    en: `Order placed: ${formatYen(total)}`,
    ja: `ご注文を受け付けました：${formatYen(total)}`,
  }),
  payment_requested: null,
  payment_opened: null,
  payment_superseded: null,
  payment_approved: same('Payment approved at PayPal', 'PayPalでお支払いが承認されました'),
  payment_held: same('PayPal is reviewing the payment', 'PayPalがお支払いを審査しています'),
  payment_captured: ({ amount }) => ({
    en: `Payment received: ${formatYen(amount)}`,
    ja: `お支払いを確認しました：${formatYen(amount)}`,
  }),
  payment_failed: same('Payment was not completed', 'お支払いが完了しませんでした'),
  lines_cancelled: ({ lines, reason }, order) => ({
    en: `Cancelled: ${units(order, lines).en} (${CANCEL_REASON_WORDS[reason].en})`,
    ja: `キャンセル：${units(order, lines).ja}（${CANCEL_REASON_WORDS[reason].ja}）`,
  }),
  refund_requested: ({ amount }) => ({
    en: `Refund of ${formatYen(amount)} requested`,
    ja: `返金手続きを開始しました：${formatYen(amount)}`,
  }),
  refund_pending: ({ refundId }, order) => ({
    en: `Refund of ${refundAmount(order, refundId)} on the way`,
    ja: `返金処理中です：${refundAmount(order, refundId)}`,
  }),
  refund_completed: ({ refundId }, order) => ({
    en: `Refunded: ${refundAmount(order, refundId)}`,
    ja: `返金が完了しました：${refundAmount(order, refundId)}`,
  }),
  refund_failed: ({ refundId }, order) => ({
    en: `Refund of ${refundAmount(order, refundId)} did not go through; we are looking into it`,
    ja: `返金${refundAmount(order, refundId)}が完了しませんでした。確認しております`,
  }),
  availability_revised: ({ lineId, supply, expected }, order) => {
    const name = order.lines.find(({ id }) => id === lineId)?.name;
    const dated = supply === 'on_order' || supply === 'delayed';
    return {
      en: `${name?.en}: ${LINE_STATUS_WORDS[supply].en}${dated ? `, ${expectedDateWords(expected, 'en')}` : ''}`,
      ja: `${name?.ja}：${LINE_STATUS_WORDS[supply].ja}${dated ? `（${expectedDateWords(expected, 'ja')}）` : ''}`,
    };
  },
  order_claimed: same('Taken up by the processing run', '手配処理を開始しました'),
  shipment_prepared: ({ lines }, order) => ({
    en: `Parcel being prepared: ${units(order, lines).en}`,
    ja: `発送準備を開始しました：${units(order, lines).ja}`,
  }),
  shipment_shipped: ({ trackingNumber }) => ({
    en: trackingNumber ? `Shipped, tracking number ${trackingNumber}` : 'Shipped',
    ja: trackingNumber ? `発送しました（お問い合わせ番号 ${trackingNumber}）` : '発送しました',
  }),
  status_changed: null,
};

/** The event as a line of the timeline, or null when it is not shown. */
export function eventWords<T extends EventType>(event: EventOf<T> & OrderEvent, order: Names): Bilingual | null {
  const sentence: Sentence<T> | null = SENTENCES[event.type];
  return sentence?.(event, order) ?? null;
}
