import {
  type Language,
  type MailTemplate,
  type Notification,
  type OrderChangeMailData,
  type ShipmentMailData,
  yen,
} from '@toriyose/domain';
import { describe, expect, test } from 'vitest';
import { renderMail } from '../render-mail.ts';
import { sampleNotifications } from '../samples/sample-notifications.ts';
import { renderSample } from '../samples/template-previews.ts';
import { optionsIn, STORE } from '../testing/sample-store.ts';

const textOf = async (id: string, language: Language): Promise<string> =>
  (await renderSample(id, language, STORE))?.text ?? '';

type Of<T extends MailTemplate> = Extract<Notification, { template: T }>;

function sampleOf<T extends MailTemplate>(template: T): Of<T> {
  const isWanted = (notification: Notification): notification is Of<T> => notification.template === template;
  const found = sampleNotifications('en')
    .map(({ notification }) => notification)
    .find(isWanted);
  if (!found) throw new Error(`No sample of ${template}`);
  return found;
}

describe('order received', () => {
  test('says what a seller who is paid in advance must: accepted, amount, date, goods, delivery, seller', async () => {
    const text = await textOf('order-received', 'en');
    for (const part of [
      'We have accepted your order',
      'Your payment of ¥34,150 has arrived',
      'Payment received: 24 November 2026, 10:05 (Tokyo time)',
      '- Tokoname side-handle teapot, 350 ml: ¥9,200\n  KIT-0317 · 2 × ¥4,600\n  Available',
      'On order: expected late December 2026',
      'Delayed: date not known yet',
      'Items: ¥28,850\nPostage: ¥5,300\nTotal: ¥34,150\nPaid: ¥34,150',
      'Sold by coolJAPAN inc.\n4-5-6 Nakano, Nakano-ku, Tokyo 164-0001, Japan\nPhone +81 3 5550 0100',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('the same in Japanese, with the address in its order', async () => {
    const text = await textOf('order-received', 'ja');
    for (const part of [
      'ご注文を正式に承りました',
      'ご入金日時：2026年11月24日 10:05（日本時間）',
      '- 雪狐の巫女 1/7スケールフィギュア：¥15,800\n  FIG-2041 · 1 × ¥15,800\n  お取り寄せ中（2026年12月下旬 入荷予定）',
      '商品代金：¥28,850\n送料：¥5,300\n合計：¥34,150',
      '■ お届け先\n〒150-0041\n東京都渋谷区神南1-2-3\nさくらハイツ 402号室\n山田 花子 様\n電話 03-5550-0123',
      '販売業者：coolJAPAN株式会社\n〒164-0001 東京都中野区中野4-5-6\n電話：+81 3 5550 0100',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('POL-1 POL-7 says until when it can be cancelled, and no longer once it is being processed', async () => {
    const data = sampleOf('order_received').data;
    const paid = await renderMail({ template: 'order_received', data }, optionsIn('en'));
    expect(paid.text).toContain('until the next processing run takes up your order');
    const taken = { ...data, status: 'preparing_shipment' } as const;
    const packed = await renderMail({ template: 'order_received', data: taken }, optionsIn('en'));
    expect(packed.text).not.toContain('cancel');
  });
});

describe('order changed and cancelled', () => {
  test('POL-5 the figures of the preview, in its words', async () => {
    expect(await textOf('order-changed', 'en')).toContain('Items: ¥4,600\nPostage: ¥5,300 → ¥4,600\nRefund: ¥5,300\n');
    expect(await textOf('order-changed', 'ja')).toContain('商品代金：¥4,600\n送料：¥5,300 → ¥4,600\n返金額：¥5,300\n');
    expect(await textOf('order-cancelled', 'en')).toContain('Items: ¥28,850\nPostage: ¥5,300 → ¥0\nRefund: ¥34,150\n');
  });

  test('POL-4 an unobtainable item: an apology, not "as asked"', async () => {
    const text = await textOf('order-changed-unobtainable', 'en');
    expect(text).toContain('the maker can no longer supply');
    expect(text).not.toContain('As asked');
  });

  test("POL-4 staff's note is shown, its lines kept", async () => {
    expect(await textOf('order-cancelled-staff', 'ja')).toContain(
      '■ 備考\n開梱時に、最後の1点のフィギュアに破損が見つかりました。\nこの状態ではお送りできないと判断いたしました。\n',
    );
  });

  test('PAY-2 not paid in time: nothing was charged, and no refund is announced', async () => {
    const text = await textOf('order-cancelled-unpaid', 'en');
    expect(text).toContain('You have not been charged for this order.');
    expect(text).toContain('Refund: ¥0');
    expect(text).not.toContain('on its way through PayPal');
  });

  test('an order changed before it is paid says what is still to pay', async () => {
    const data: OrderChangeMailData = {
      ...sampleOf('order_changed').data,
      status: 'awaiting_payment',
      paid: yen(0),
      refunded: yen(0),
      refund: yen(0),
    };
    const { text } = await renderMail({ template: 'order_changed', data }, optionsIn('en'));
    expect(text).toContain('Paid: ¥0\nStill to pay: ¥28,850\n');
  });
});

describe('SHP-2 order shipped', () => {
  const sample = sampleOf('order_shipped').data;
  const shipped = (change: Partial<ShipmentMailData>, language: Language = 'en') =>
    renderMail({ template: 'order_shipped', data: { ...sample, ...change } }, optionsIn(language));

  test.each(['en', 'ja'] as const)(
    'links to the tracking page in %s and says that it takes a while',
    async (language) => {
      const { text } = await shipped({}, language);
      expect(text).toContain(
        `https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=EN123456785JP&searchKind=S002&locale=${language}`,
      );
      expect(text).toMatch(/1-2 days|1〜2日/);
    },
  );

  test.each(['courier', 'a_method_of_the_past'])('%s: the number without a link to another carrier', async (method) => {
    const { html, text } = await shipped({ method, trackingNumber: '7712 3456' });
    expect(html).not.toContain('japanpost');
    expect(text).toContain('Tracking number: 7712 3456');
  });

  test('a part: what is in the parcel, and what is still to come with its dates', async () => {
    const text = await textOf('order-shipped-partly', 'en');
    expect(text).toContain('Part of your order has left');
    expect(text).toContain('This parcel has no tracking number.');
    expect(text).toMatch(/Still to come\n- Snow Fox[^\n]*\n {2}FIG-2041\n {2}On order: expected late December 2026/);
  });
});

test('PAY-5 refund made, the whole text', async () => {
  expect(await textOf('refund-made', 'en')).toBe(`Your refund is done

Dear Anna,

PayPal has returned ¥5,300 to the account or card that you paid with.

Order number: K7M2-4XQ9
Refunded on: 25 November 2026, 10:01 (Tokyo time)

Refund: ¥5,300
Paid: ¥34,150
Refunded in all: ¥9,550

How soon it shows on a card or bank statement depends on your bank. In another currency, the rate of the day may make the amount differ a little.

See your order https://shop.example/account/orders/K7M2-4XQ9

Questions? Write to us: help@shop.example

Sold by coolJAPAN inc.
4-5-6 Nakano, Nakano-ku, Tokyo 164-0001, Japan
Phone +81 3 5550 0100
`);
});

test('ACC-2 confirm your address: the link, how long it works, and what to do if it was not you', async () => {
  const text = await textOf('confirm-address', 'en');
  expect(text).toContain('Confirm this address https://shop.example/verify-email?token=');
  expect(text).toContain('The link works for 24 hours.');
  expect(text).toContain('Was this not you? Then please ignore this mail.');
  expect(await textOf('confirm-address', 'ja')).toContain('リンクの有効期限は24時間です。');
});
