import { COUNTRIES, postalAddressSchema } from '@toriyose/domain';
import { expect, it } from 'vitest';
import { addressLayout } from './address-layout.ts';
import { PREFECTURES } from './prefectures.ts';

const order = (country: string) => addressLayout(country).map(({ field }) => field);

it('Japanese addresses go from the postal code down to the person', () => {
  expect(order('JP')).toEqual(['postalCode', 'region', 'city', 'line1', 'line2', 'recipient', 'phone']);
});

it('others from the person up, the postal code where the country has it', () => {
  expect(order('DE')).toEqual(['recipient', 'line1', 'line2', 'postalCode', 'city', 'phone']);
  expect(order('US')).toEqual(['recipient', 'line1', 'line2', 'city', 'region', 'postalCode', 'phone']);
});

it('ACC-5 every country: what the form calls optional the schema takes empty, and what it leaves out too', () => {
  const filled = { recipient: 'A', line1: 'B', city: 'C', region: 'D' };
  for (const { code } of COUNTRIES) {
    const layout = addressLayout(code);
    const asked = new Set(layout.filter(({ isOptional }) => !isOptional).map(({ field }) => field));
    const address = Object.fromEntries(
      Object.entries(filled).filter(([field]) => [...asked].some((name) => name === field)),
    );
    const { error } = postalAddressSchema.safeParse({ ...address, country: code });
    const refused = [...new Set(error?.issues.map(({ path }) => path[0]))];
    expect(refused, code).toEqual(asked.has('postalCode') ? ['postalCode'] : []);
  }
});

it('there are 47 prefectures', () => {
  expect(PREFECTURES).toHaveLength(47);
  expect(new Set(PREFECTURES.map(({ ja }) => ja)).size).toBe(47);
  expect(PREFECTURES.every(({ en, ja }) => en !== '' && /[都道府県]$/.test(ja))).toBe(true);
});
