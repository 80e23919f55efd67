import {
  addMs,
  type Bilingual,
  DAY_MS,
  type Language,
  makeS10,
  type Notification,
  type OrderChangeMailData,
  type OrderMailData,
  yen,
} from '@toriyose/domain';
import { SAMPLE_CAUSED_AT, SAMPLE_PLACED_AT, sampleLine, sampleOrder } from './sample-order.ts';

/** A notification as a customer could get it, to look at and to test with. */
export interface MailSample {
  /** Stable, for addresses of previews: "order-changed-unobtainable". */
  readonly id: string;
  readonly title: Bilingual;
  readonly notification: Notification;
}

const FIGURE = sampleLine('figure', 1, 'on_order', '2026-12-late');
const TEAPOTS = sampleLine('teapot', 2, 'available', 'unknown');
const ARTBOOK = sampleLine('artbook', 1, 'delayed', 'unknown');
const TEAPOT_CANCELLED = sampleLine('teapot', 1, 'cancelled', 'unknown');
const ARTBOOK_UNOBTAINABLE = sampleLine('artbook', 1, 'unobtainable', 'unknown');
/** Items ¥28,850 and postage ¥5,300. */
const PAID = 34_150;

const received = (language: Language): OrderMailData =>
  sampleOrder(language, {
    status: 'payment_completed',
    lines: [FIGURE, TEAPOTS, ARTBOOK],
    postage: 5_300,
    paid: PAID,
    refunded: 0,
  });

const changed = (language: Language): OrderChangeMailData => ({
  ...sampleOrder(language, {
    status: 'payment_completed',
    lines: [FIGURE, sampleLine('teapot', 1, 'available', 'unknown'), ARTBOOK],
    postage: 4_600,
    paid: PAID,
    refunded: 5_300,
  }),
  cancelled: [TEAPOT_CANCELLED],
  reason: 'changed_mind',
  note: '',
  postageBefore: yen(5_300),
  refund: yen(5_300),
});

const unobtainable = (language: Language): OrderChangeMailData => ({
  ...sampleOrder(language, {
    status: 'processing',
    lines: [FIGURE, TEAPOTS],
    postage: 4_900,
    paid: PAID,
    refunded: 4_250,
  }),
  cancelled: [ARTBOOK_UNOBTAINABLE],
  reason: 'unobtainable',
  note: '',
  postageBefore: yen(5_300),
  refund: yen(4_250),
});

const cancelled = (language: Language, change: Pick<OrderChangeMailData, 'reason' | 'note'>): OrderChangeMailData => ({
  ...sampleOrder(language, { status: 'cancelled', lines: [], postage: 0, paid: PAID, refunded: PAID }),
  cancelled: [
    { ...FIGURE, status: 'cancelled' },
    { ...TEAPOTS, status: 'cancelled' },
    { ...ARTBOOK, status: 'cancelled' },
  ],
  ...change,
  postageBefore: yen(5_300),
  refund: yen(PAID),
});

const unpaid = (language: Language): OrderChangeMailData => ({
  ...cancelled(language, { reason: 'unpaid', note: '' }),
  paid: yen(0),
  refunded: yen(0),
  refund: yen(0),
});

const STAFF_NOTE: Readonly<Record<Language, string>> = {
  en: 'The last figure in our store was damaged when we opened its carton.\nWe did not want to send it to you in that state.',
  ja: '開梱時に、最後の1点のフィギュアに破損が見つかりました。\nこの状態ではお送りできないと判断いたしました。',
};

const EMS_NUMBER = makeS10('EN', 12_345_678, 'JP');
const DOMESTIC_NUMBER = '4021-5550-1234';

function shipped(language: Language): Extract<Notification, { template: 'order_shipped' }>['data'] {
  const lines = [FIGURE, TEAPOTS, ARTBOOK].map((line) => ({ ...line, status: 'shipped' }) as const);
  return {
    ...sampleOrder(language, { status: 'shipped', lines, postage: 5_300, paid: PAID, refunded: 0 }),
    shipped: lines,
    trackingNumber: language === 'en' ? EMS_NUMBER : DOMESTIC_NUMBER,
    shippedAt: SAMPLE_CAUSED_AT,
  };
}

function partlyShipped(language: Language): Extract<Notification, { template: 'order_shipped' }>['data'] {
  const sent = { ...TEAPOTS, status: 'shipped' } as const;
  return {
    ...sampleOrder(language, {
      status: 'partly_shipped',
      lines: [sent, FIGURE, ARTBOOK],
      postage: 5_300,
      paid: PAID,
      refunded: 0,
    }),
    method: language === 'en' ? 'small_packet_air' : 'domestic',
    shipped: [sent],
    trackingNumber: null,
    shippedAt: SAMPLE_CAUSED_AT,
  };
}

const refund = (language: Language): Extract<Notification, { template: 'refund_made' }>['data'] => ({
  orderNumber: 'K7M2-4XQ9',
  customerName: received(language).customerName,
  amount: yen(5_300),
  completedAt: addMs(SAMPLE_PLACED_AT, DAY_MS),
  refundedInAll: yen(9_550),
  paid: yen(PAID),
});

/** Every template at least once, in the figures of one order. */
export function sampleNotifications(language: Language): readonly MailSample[] {
  const name = received(language).customerName;
  return [
    {
      id: 'confirm-address',
      title: { en: 'Confirm your address', ja: 'メールアドレスの確認' },
      notification: {
        template: 'confirm_address',
        data: { name, confirmUrl: 'https://shop.example/verify-email?token=Zk3tY0wq8mPfXc2Lr5uNbA' },
      },
    },
    {
      id: 'order-received',
      title: { en: 'Order received', ja: 'ご注文の確認' },
      notification: { template: 'order_received', data: received(language) },
    },
    {
      id: 'order-changed',
      title: { en: 'Order changed: cancelled by the customer', ja: '注文変更：お客様によるキャンセル' },
      notification: { template: 'order_changed', data: changed(language) },
    },
    {
      id: 'order-changed-unobtainable',
      title: { en: 'Order changed: item unobtainable', ja: '注文変更：商品の入手不可' },
      notification: { template: 'order_changed', data: unobtainable(language) },
    },
    {
      id: 'order-cancelled',
      title: { en: 'Order cancelled: by the customer', ja: '注文キャンセル：お客様によるもの' },
      notification: {
        template: 'order_cancelled',
        data: cancelled(language, { reason: 'changed_mind', note: '' }),
      },
    },
    {
      id: 'order-cancelled-staff',
      title: { en: 'Order cancelled: by staff, with a note', ja: '注文キャンセル：店舗によるもの（備考あり）' },
      notification: {
        template: 'order_cancelled',
        data: cancelled(language, { reason: 'staff', note: STAFF_NOTE[language] }),
      },
    },
    {
      id: 'order-cancelled-unpaid',
      title: { en: 'Order cancelled: not paid in time', ja: '注文キャンセル：お支払い期限切れ' },
      notification: { template: 'order_cancelled', data: unpaid(language) },
    },
    {
      id: 'refund-made',
      title: { en: 'Refund made', ja: '返金の完了' },
      notification: { template: 'refund_made', data: refund(language) },
    },
    {
      id: 'order-shipped',
      title: { en: 'Order shipped', ja: '発送の完了' },
      notification: { template: 'order_shipped', data: shipped(language) },
    },
    {
      id: 'order-shipped-partly',
      title: { en: 'Order shipped: a part, without tracking', ja: '発送：一部、追跡なし' },
      notification: { template: 'order_shipped', data: partlyShipped(language) },
    },
  ];
}
