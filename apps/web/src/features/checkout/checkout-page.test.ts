import { TEST_NOW } from '@toriyose/domain/testing';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../words/words.ts';
import { renderForCustomer } from '../order/page-fixture.ts';
import { aQuote, LINES } from './checkout-fixture.ts';
import type { Quote } from './quote.ts';

const CART = { itemCount: 3, totalYen: 34_600 };
const VISITOR = { customer: null, staffRole: null, storeName: 'Shop', now: TEST_NOW, cart: CART };
const CUSTOMER = {
  ...VISITOR,
  customer: {
    ...{ id: 'c', name: 'Mika Beispiel', email: 'mika@example.com', emailVerified: false },
    ...{ language: 'en', timeZone: 'Europe/Berlin' },
  },
};

const BERLIN = {
  ...{ id: 'berlin', label: '', isDefault: true, version: 1, phone: '', region: '', line2: '' },
  ...{ recipient: 'Mika Beispiel', line1: 'Musterstraße 1', city: 'Berlin', postalCode: '10117', country: 'DE' },
};

interface Shown {
  session?: object;
  quote?: Quote;
  /** What item pages take for the visitor's country. */
  country?: string | null;
  book?: readonly object[];
}

const open = (locale: Locale, { session = VISITOR, quote = aQuote(), country = 'DE', book = [] }: Shown = {}) =>
  renderForCustomer('/checkout', locale, {
    'session.current': session,
    'cart.get': { lines: LINES, itemCount: CART.itemCount, totalYen: CART.totalYen, canCheckOut: true },
    'catalogue.item': { postage: country === null ? null : { country } },
    'checkout.quote': quote,
    'addresses.list': book,
  });

const buttonOf = (html: string, words: string): string =>
  new RegExp(`<button(?=[^>]*>[^<]*${words})[^>]*>[^<]*`).exec(html)?.[0] ?? '';

describe('SHOP-4 the checkout, as the server sends it', () => {
  it('shows a visitor everything on one page: account, address, methods, payment, final figures', async () => {
    const { text, html } = await open('en');
    for (const words of ['Create an account', 'Sign in', 'Ship to', 'Shipping method', 'Payment', 'Before you order']) {
      expect(text).toContain(words);
    }
    expect(html).toMatch(/<option value="DE" selected="">Germany</);
    expect(text).toContain('2 × ¥15,800');
    expect(text).toMatch(
      /Items ?3 items ¥34,600 Postage ?EMS \(express mail\), usually 3 to 6 days ¥5,550 Total ¥40,150/,
    );
    expect(buttonOf(html, 'Place order')).toMatch(/aria-disabled="true".*Place order and pay ¥40,150/);
    expect(text).toContain('First create an account or sign in.');
  });

  it('shows what the law wants before an order, in both languages', async () => {
    const quote = aQuote();
    for (const locale of ['en', 'ja'] as const) {
      const { text } = await open(locale);
      for (const words of Object.values(quote.terms)) expect(text).toContain(words[locale]);
      expect(text).toContain(quote.seller[locale]);
    }
  });

  it('says for each line when it comes', async () => {
    const { text } = await open('en');
    expect(text).toMatch(/In stock ?ready to send 25 November 2026/);
    expect(text).toContain('On order: expected late December 2026');
    expect(text).toContain('The whole total is charged at once, also for the items that come in later.');
  });

  it('says why a method is not offered, once for all with that reason, and leaves out what never goes there', async () => {
    const { text, html } = await open('en');
    expect(text).toMatch(/Airmail small packet, Small packet by surface mail ?Suspended since 27 August 2025\./);
    expect(html).toMatch(/<input[^>]*disabled=""[^>]*value="small_packet_air"/);
    expect(text).not.toContain('Delivery within Japan');
  });

  it('speaks Japanese to Japanese readers', async () => {
    const { text, html } = await open('ja');
    for (const words of [
      'ご注文手続き',
      'アカウントを作成',
      'ログイン',
      'お届け先',
      '配送方法',
      'お支払い方法',
      'ご注文内容',
    ]) {
      expect(text).toContain(words);
    }
    expect(buttonOf(html, '注文を確定')).toContain('注文を確定して¥40,150を支払う');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('lets a customer with an address order at once', async () => {
    const { text, html } = await open('en', { session: CUSTOMER, book: [BERLIN], country: null });
    expect(text).toContain('You order as Mika Beispiel');
    expect(html).toMatch(/<input[^>]*name="ship-to"[^>]*checked=""[^>]*value="berlin"/);
    expect(text).toContain('Ship to: Mika Beispiel, Berlin, Germany');
    expect(text).not.toContain('First create an account');
    expect(text).not.toContain('Name of the recipient');
  });

  it('asks for the country where nobody can guess it, with the lines and their sum in sight', async () => {
    const { text } = await open('en', { session: CUSTOMER, country: null });
    expect(text).toContain('Choose a country above to see how we can send your order there');
    expect(text).toContain('Choose the country to ship to.');
    expect(text).toMatch(/Items ?3 items ¥34,600/);
  });

  it('P17 names the line that cannot be ordered any more', async () => {
    const message = { en: 'Only 1 left.', ja: '残り1点です。' };
    const lines = LINES.map((line) => ({ ...line, problem: { code: 'only_left' as const, left: 1, message } }));
    const { text } = await open('en', { session: CUSTOMER, quote: aQuote({ lines, canPlaceOrder: false }) });
    expect(text).toContain('Only 1 left.');
    expect(text).toContain('An item cannot be ordered like this any more: please change the cart.');
  });

  it('sends whoever has nothing in the cart to the shop, or to the order just placed', async () => {
    const session = { ...CUSTOMER, cart: { itemCount: 0, totalYen: 0 } };
    const { text } = await open('en', { session });
    expect(text).toContain('Your cart is empty');
    expect(text).toContain('Order history');
    expect(text).not.toContain('Place order');
  });
});
