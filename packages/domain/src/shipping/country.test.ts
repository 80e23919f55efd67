import { describe, expect, test } from 'vitest';
import { CLOSED_ROUTES } from './closed-routes.ts';
import { COUNTRIES, countriesByName, findCountry, isCountryCode } from './country.ts';
import { countryCodeSchema } from './country-code-schema.ts';
import { SHIPPING_METHOD_FACTS, SHIPPING_METHODS } from './shipping-method.ts';

describe('SHOP-6 countries', () => {
  test('codes and names are unique, and each is a region that the runtime knows', () => {
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const { code } of COUNTRIES) expect(regions.of(code), code).toBeDefined();
    for (const pick of [
      COUNTRIES.map((c) => c.code),
      COUNTRIES.map((c) => c.name.en),
      COUNTRIES.map((c) => c.name.ja),
    ]) {
      expect(new Set<string>(pick).size).toBe(COUNTRIES.length);
    }
  });

  test.each([
    ['KR', 1],
    ['TW', 1],
    ['HK', 2],
    ['IN', 2],
    ['AU', 3],
    ['CA', 3],
    ['MX', 3],
    ['AE', 3],
    ['GB', 3],
    ['US', 4],
    ['GU', 4],
    ['BR', 5],
    ['ZA', 5],
    ['JP', 'domestic'],
  ])('%s is in zone %s', (code, zone) => {
    expect(findCountry(code)?.zone).toBe(zone);
  });

  test('what the store does not know is not a country', () => {
    expect(findCountry('XX')).toBeUndefined();
    expect(isCountryCode('jp')).toBe(false);
    expect(countryCodeSchema.safeParse('__proto__').success).toBe(false);
    expect(countryCodeSchema.parse('DE')).toBe('DE');
  });

  test('lists are in the order of their language', () => {
    const english = countriesByName('en').map(({ name }) => name.en);
    expect([english[0], english.at(-1)]).toEqual(['Albania', 'Vietnam']);
    const japanese = countriesByName('ja').map(({ name }) => name.ja);
    expect(japanese.indexOf('アイスランド')).toBeLessThan(japanese.indexOf('タイ'));
    expect(japanese).toHaveLength(COUNTRIES.length);
  });
});

describe('SHOP-4 method texts', () => {
  test('every method and every closed route speaks both languages', () => {
    for (const method of SHIPPING_METHODS) {
      const { name, deliveryTime } = SHIPPING_METHOD_FACTS[method];
      expect([name.en, deliveryTime.en].every((text) => /^[\x20-\x7e]+$/.test(text))).toBe(true);
      expect(deliveryTime.ja).toMatch(/^通常/);
      expect(name.ja).not.toBe(name.en);
    }
    for (const { reason } of CLOSED_ROUTES) expect(reason.ja).toMatch(/\p{Script=Hiragana}/u);
  });
});
