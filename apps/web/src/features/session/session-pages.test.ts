import { TEST_NOW } from '@toriyose/domain/testing';
import { describe, expect, it } from 'vitest';
import { renderForCustomer } from '../order/page-fixture.ts';

const VISITOR = {
  'session.current': {
    ...{ customer: null, staffRole: null, storeName: 'Shop', now: TEST_NOW },
    cart: { itemCount: 0, totalYen: 0 },
  },
};

/** What a visible label is called, by the id of its control. */
const labels = (html: string): string[] =>
  [...html.matchAll(/<label for="[^"]*"[^>]*>(.*?)<\/label>/g)].map(([, label = '']) =>
    label.replaceAll(/<[^>]*>|<!-- -->/g, '').trim(),
  );

describe('signing in and up', () => {
  it('ACC-3 the sign-in page has exactly these labels', async () => {
    const { html, text } = await renderForCustomer('/sign-in?next=/checkout', 'en', VISITOR);
    expect(labels(html)).toEqual(['E-mail address', 'Password']);
    expect(html).toMatch(/autoComplete="current-password"/i);
    expect(text).toContain('Create an account');
    expect(html).toContain('/create-account?next=%2Fcheckout');
  });

  it('no password can get into an address: forms are sent with POST, and not at all before script has taken over', async () => {
    for (const path of ['/sign-in', '/create-account']) {
      const { html } = await renderForCustomer(path, 'en', VISITOR);
      const form = /<form [^>]*method="post".*?<\/form>/s.exec(html)?.[0] ?? '';
      expect(form).toContain('type="password"');
      expect(form).not.toContain('type="submit"');
    }
  });

  it('ACC-1 a new account takes three fields; the password is typed once and can be shown', async () => {
    const en = await renderForCustomer('/create-account', 'en', VISITOR);
    expect(labels(en.html)).toEqual(['Name', 'E-mail address', 'Password']);
    expect(en.html).toContain('aria-label="Show password"');
    expect(en.html).toMatch(/autoComplete="new-password"/i);
    const ja = await renderForCustomer('/create-account', 'ja', VISITOR);
    expect(labels(ja.html)).toEqual(['お名前', 'メールアドレス', 'パスワード']);
    expect(ja.text).toContain('12文字以上');
  });

  it('whoever is signed in already is not asked again', async () => {
    expect((await renderForCustomer('/sign-in?next=/checkout', 'en', {})).status).toBe(302);
    expect((await renderForCustomer('/create-account', 'en', {})).status).toBe(302);
  });
});

describe('ACC-2 after the link of the confirmation mail', () => {
  it('says what happened, in both languages', async () => {
    const titles = {
      confirmed: { en: 'Thank you, your e-mail address is confirmed', ja: 'メールアドレスを確認いたしました' },
      already_confirmed: { en: 'Your e-mail address is already confirmed', ja: 'メールアドレスは確認済みです' },
      not_valid: { en: 'This link is no longer valid', ja: 'このリンクは無効です' },
    };
    for (const [outcome, title] of Object.entries(titles)) {
      for (const locale of ['en', 'ja'] as const) {
        const { text, status } = await renderForCustomer(`/address-confirmed?outcome=${outcome}`, locale, VISITOR);
        expect(status).toBe(200);
        expect(text).toContain(title[locale]);
      }
    }
  });

  it('offers a new link to the owner, a sign-in to others, and nothing where the address is confirmed', async () => {
    const path = '/address-confirmed?outcome=not_valid';
    const unconfirmed = await renderForCustomer(path, 'en', {}, { customer: { emailVerified: false } });
    expect(unconfirmed.text).toContain('Send a new link');
    expect((await renderForCustomer(path, 'en', VISITOR)).text).toContain('Sign in, and we send you a new link.');
    const confirmed = await renderForCustomer(path, 'en', {});
    expect(confirmed.text).toContain('Your e-mail address is already confirmed');
    expect(confirmed.text).not.toContain('Send a new link');
  });
});
