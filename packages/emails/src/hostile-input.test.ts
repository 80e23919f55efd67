import type { Notification } from '@toriyose/domain';
import { describe, expect, test } from 'vitest';
import { renderMail } from './render-mail.ts';
import { looksLikeLink, singleLine } from './safe-text.ts';
import { sampleNotifications } from './samples/sample-notifications.ts';
import { optionsIn } from './testing/sample-store.ts';

const SCRIPT = '<script>alert("x")</script><b>&amp;';
const TURNED = 'Anna \u202egnp.exe\u202c \u2066Berg\u2069\u200f';

/** The mail with every text of it replaced, as if customer and staff had agreed to do their worst. */
function poisoned(id: string, text: string): Notification {
  const sample = sampleNotifications('en').find((candidate) => candidate.id === id);
  if (!sample) throw new Error(`No sample ${id}`);
  const { notification } = sample;
  if (notification.template === 'order_cancelled') {
    const { data } = notification;
    const lines = data.cancelled.map((line) => ({ ...line, name: { en: text, ja: text }, catalogueNumber: text }));
    return { ...notification, data: { ...data, customerName: text, note: text, cancelled: lines, orderNumber: text } };
  }
  if (notification.template === 'order_shipped') {
    const shipTo = {
      ...notification.data.shipTo,
      recipient: text,
      line1: text,
      city: text,
      phone: text,
      country: text,
    };
    return { ...notification, data: { ...notification.data, shipTo, method: text, trackingNumber: text } };
  }
  throw new Error(`Not poisoned: ${notification.template}`);
}

describe('what people typed', () => {
  test.each(['order-cancelled-staff', 'order-shipped'])('%s: markup stays text', async (id) => {
    const { html, text } = await renderMail(poisoned(id, SCRIPT), optionsIn('en'));
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&lt;script&gt;');
    expect(text).toContain(SCRIPT);
  });

  test.each(['order-cancelled-staff', 'order-shipped'])('%s: nothing turns the direction of the text', async (id) => {
    const { subject, html, text } = await renderMail(poisoned(id, TURNED), optionsIn('ja'));
    for (const part of [subject, html, text]) expect(part).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(html).toContain('Anna gnp.exe Berg');
  });

  test('a subject is one line, whatever is in it', async () => {
    const { subject } = await renderMail(poisoned('order-cancelled', 'A\r\nBcc: x@evil.example\u2028\u0000B'), {
      ...optionsIn('ja'),
      storeName: 'My\nstore',
    });
    expect(subject).toBe('【My store】ご注文 A Bcc: x@evil.example B のキャンセルのお知らせ');
    expect(singleLine(' \u202eabc\n\n')).toBe('abc');
  });

  test('a line break in a name makes no line of its own in the text', async () => {
    const { text } = await renderMail(poisoned('order-shipped', 'Anna\n\nRefund: ¥99,999'), optionsIn('en'));
    expect(text).not.toMatch(/^Refund/m);
  });

  test.each([
    'Win at evil.example',
    'https://evil.example',
    'call@me',
    'www。evil',
    'ｗｗｗ.evil',
    'x1.io',
    'evil\u200b\u202e.example',
    'x'.repeat(61),
    '  ',
  ])('the name %j is not greeted: an account can be opened with the address of somebody else', async (name) => {
    const data = { name, confirmUrl: 'https://shop.example/verify-email?token=a' };
    const { html, text } = await renderMail({ template: 'confirm_address', data }, optionsIn('en'));
    expect(text).toContain('Dear customer,');
    if (name.trim()) expect(html).not.toContain(name);
  });

  test.each(['Dr. Anna Berg', "Miles O'Brien", 'José-María', '山田 花子', 'Sammy Davis Jr.'])(
    '%s is a name',
    (name) => {
      expect(looksLikeLink(name)).toBe(false);
    },
  );
});
