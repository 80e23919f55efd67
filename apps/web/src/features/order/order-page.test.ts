import { addMs, DAY_MS, instant, ORDER_STATUS_WORDS, ORDER_STATUSES, type OrderStatus, yen } from '@toriyose/domain';
import { anOrder, onOrder, reviseLine, TEST_NOW, testContext } from '@toriyose/domain/testing';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../words/words.ts';
import type { OrderView } from './order-view.ts';
import { viewAt, viewOf } from './order-view-fixture.ts';
import { type RenderedPage, renderForCustomer } from './page-fixture.ts';

const open = (order: OrderView, locale: Locale = 'en', search = '', now: number = TEST_NOW): Promise<RenderedPage> =>
  renderForCustomer(`/account/orders/${order.number}${search}`, locale, { 'order.get': order }, { now });

/** What each status says first: of an order of a figure in stock and a book promised for 10 December. */
const HEADLINES: Record<OrderStatus, Record<Locale, string>> = {
  awaiting_payment: {
    en: 'We are waiting for your payment of ¥10,100.',
    ja: 'お支払い（¥10,100）をお待ちしております。',
  },
  payment_completed: {
    en: 'Paid. The next processing run takes up your order on 24 November 2026, 10:00 Tokyo.',
    ja: 'お支払い済みです。次回の手配処理（2026年11月24日 10:00（日本時間））で手配を開始いたします。',
  },
  processing: {
    en: 'Your order is being processed; we are waiting for “Art book” (10 December 2026).',
    ja: 'ご注文を手配中です。「画集」の入荷をお待ちしております（2026年12月10日）。',
  },
  preparing_shipment: { en: 'Your parcel is being packed.', ja: '発送の準備をしております。' },
  partly_shipped: { en: 'Part of your order is on its way to you.', ja: 'ご注文の一部を発送いたしました。' },
  shipped: {
    en: 'Your order left our store on 24 November 2026 by EMS.',
    ja: '2026年11月24日にEMSで発送いたしました。',
  },
  cancelled: { en: 'This order was cancelled.', ja: 'このご注文はキャンセルされました。' },
};

describe('ORD-2 the order page', () => {
  it.each(ORDER_STATUSES)('%s: says where the order stands, in both languages', async (status) => {
    for (const locale of ['en', 'ja'] as const) {
      const { status: http, text, html } = await open(viewAt(status), locale);
      expect(http).toBe(200);
      expect(text).toContain(HEADLINES[status][locale]);
      expect(html).toMatch(new RegExp(`aria-current="step"[^>]*>.{0,120}${ORDER_STATUS_WORDS[status][locale]}`));
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('somebody else’s order, or none, is a page that does not exist', async () => {
    const { status } = await renderForCustomer('/account/orders/0000-0000-0000', 'en', {});
    expect(status).toBe(404);
  });

  it('addresses a customer in Japan in the Japanese order and as 様', async () => {
    const order = viewAt('processing', { language: 'ja' });
    const shipTo = {
      recipient: '佐藤 花子',
      line1: '見本町1-2-3',
      line2: 'みほん405',
      city: '台東区',
      region: '東京都',
    };
    const home = { postalCode: '110-0000', country: 'JP', phone: '', countryName: { en: 'Japan', ja: '日本' } };
    const { text } = await open({ ...order, shipTo: { ...shipTo, ...home } }, 'ja');
    expect(text).toContain('〒110-0000東京都台東区見本町1-2-3みほん405佐藤 花子 様');
  });
});

describe('ORD-3 what can be done, until when, and why not', () => {
  it('POL-1 offers to cancel every line until the next run, with its time', async () => {
    const { html, text } = await open(viewAt('payment_completed'));
    expect(html.match(/<button[^>]*aria-label="Cancel item… /g)).toHaveLength(2);
    expect(html).not.toMatch(/aria-label="Cancel item… [^>]*aria-disabled/);
    expect(text).toContain('Possible until the next run: 24 November 2026, 10:00 Tokyo');
    expect(text).toContain('Changes are free until the next processing run');
  });

  it('POL-2 shows the reason and the remedy beside a button that cannot be used', async () => {
    const { html, text } = await open(viewAt('processing'));
    expect(html.match(/<button[^>]*aria-label="Cancel item… [^>]*aria-disabled="true"/g)).toHaveLength(2);
    expect(text).toContain('slips by 21 days or more from the date promised when you ordered (now: 0).');
    expect(text).toContain('If an item is delayed for long, cancelling it becomes possible here');
    expect(text).toContain('and this item has arrived. Please contact us about it.');
    expect(text).not.toContain('Changes are free');
  });

  it('AVL-2 shows promise, new date and slip of a delayed line, and opens its cancellation', async () => {
    const context = testContext({ ids: 'x-' });
    const order = anOrder({ at: 'processing', context, lines: [onOrder({ id: 'book' })] });
    const { html, text } = await open(viewOf(reviseLine(order, 'book', '2027-01-late', context)));
    expect(text).toContain('Promised when you ordered: 10 December 2026');
    expect(text).toContain('Now expected: late January 2027');
    expect(text).toContain('52 days later than promised');
    expect(html).toMatch(/<button[^>]*aria-label="Cancel item… Art book"/);
    expect(text).toContain('Possible until its parcel is being packed.');
  });
});

describe('paying', () => {
  it('PAY-2 offers to pay what is due, and until when', async () => {
    const { text } = await open(viewAt('awaiting_payment'));
    expect(text).toContain('Pay ¥10,100 now');
    expect(text).toContain('Please pay by 1 December 2026, 09:00 Tokyo');
  });

  it('an order that is paid has no such button', async () => {
    const { html } = await open(viewAt('payment_completed'));
    expect(html).not.toMatch(/<button[^>]*>Pay/);
  });

  const approved = (): OrderView => {
    const order = viewAt('awaiting_payment');
    const [payment] = order.payments;
    return { ...order, payments: payment ? [{ ...payment, status: 'approved' }] : [] };
  };

  it('back from PayPal: confirmed, being confirmed, or given up, whatever the address says', async () => {
    const back = async (order: OrderView, news: string) => (await open(order, 'en', `?payment=${news}`)).text;
    expect(await back(viewAt('payment_completed'), 'returned')).toContain('We have received your payment.');
    expect(await back(viewAt('payment_completed'), 'declined')).toContain('We have received your payment.');
    expect(await back(approved(), 'pending')).toContain('Please do not pay again');
    expect(await back(viewAt('awaiting_payment'), 'declined')).toContain('The payment was not completed');
    expect(await back(viewAt('awaiting_payment'), '<script>')).not.toContain('The payment was not completed');
  });
});

describe('SHP-2 tracking', () => {
  it('links to the carrier, and for 48 hours says that the number may not be known there yet', async () => {
    const order = viewAt('shipped');
    const { html, text } = await open(order);
    expect(html).toContain(`href="https://carrier.example/${order.shipments[0]?.trackingNumber}"`);
    expect(text).toContain('Tracking can take 1-2 days to appear');
    expect((await open(order, 'en', '', addMs(TEST_NOW, 2 * DAY_MS))).text).not.toContain('Tracking can take');
  });
});

describe('PAY-5 money', () => {
  it('tells of a cancelled order whether the money is on its way, back, or was never taken', async () => {
    const order = viewAt('cancelled');
    const { paid } = order.figures;
    const told = async (figures: Partial<OrderView['figures']>) =>
      (await open({ ...order, figures: { ...order.figures, ...figures } })).text;
    expect(await told({})).toContain('¥10,100 is on its way back to you through PayPal.');
    expect(await told({ refunded: paid, refundUnderWay: yen(0) })).toContain('¥10,100 was returned to you');
    expect(await told({ refunded: yen(0), refundUnderWay: yen(0) })).toContain('has not gone through yet');
    expect(await told({ paid: yen(0), refundUnderWay: yen(0) })).toContain('You were not charged.');
  });
});

describe('the timeline', () => {
  it('has the e-mails in it, the newest first, each with its author', async () => {
    const at = (minutes: number) => instant(TEST_NOW + minutes * 60_000);
    const entry = { isTrouble: false, type: 'order_placed' } as const;
    const { text } = await open({
      ...viewAt('payment_completed'),
      timeline: [
        { ...entry, at: at(0), by: 'customer', words: { en: 'Order placed', ja: '' } },
        { ...entry, at: at(5), by: 'paypal', words: { en: 'Payment received', ja: '' } },
      ],
      mails: [{ at: at(5), template: 'order_received', subject: null, to: 'a@b.test', delivery: 'bounced' }],
    });
    const timeline = text.slice(text.indexOf('What has happened'));
    expect(timeline).toMatch(/E-mail: Order received.*Payment received.*·PayPal.*Order placed.*·You/);
    expect(timeline).toContain('Could not be delivered to a@b.test');
  });
});
