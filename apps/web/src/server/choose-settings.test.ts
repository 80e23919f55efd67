import { expect, it } from 'vitest';
import type { Locale } from '../words/words.ts';
import { acceptedLocale, chooseSettings } from './choose-settings.ts';

function localeFor(search: string, cookie: string, customer: Locale | null, accepted: string): Locale {
  const headers = new Headers({ Cookie: cookie, 'Accept-Language': accepted });
  return chooseSettings({ url: `http://shop.test/${search}`, headers, requestId: 'r', now: 0 }, customer).locale;
}

it('ACC-8 takes the language just chosen, then the browser’s choice, the customer’s, and what the browser asks for', () => {
  expect(localeFor('?lang=ja', 'lang=en', 'en', 'en')).toBe('ja');
  expect(localeFor('', 'a=b; lang=ja', 'en', 'en')).toBe('ja');
  expect(localeFor('', '', 'ja', 'en')).toBe('ja');
  expect(localeFor('', '', null, 'ja,en;q=0.8')).toBe('ja');
  expect(localeFor('?lang=xx', 'lang=<script>', null, '')).toBe('en');
});

it('reads Accept-Language by its weights', () => {
  expect(acceptedLocale('de-DE,de;q=0.9,ja;q=0.8,en;q=0.7')).toBe('ja');
  expect(acceptedLocale('ja;q=0.3, en-GB;q=0.9')).toBe('en');
  expect(acceptedLocale('ja;q=0, fr')).toBe('en');
});
