import type { PostalAddress } from '@toriyose/domain';
import { expect, test } from 'vitest';
import { addressLines } from './address-lines.ts';

const ADDRESS: PostalAddress = {
  recipient: 'Ann Lee',
  line1: '5 High Street',
  line2: '',
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
  country: 'US',
  phone: '',
};

test('abroad: from the person to the country, empty parts left out', () => {
  expect(addressLines(ADDRESS, 'en')).toEqual(['Ann Lee', '5 High Street', 'Portland, OR 97201', 'United States']);
});

test('abroad, read in Japanese: the order of the country it goes to, with the honorific', () => {
  const lines = addressLines({ ...ADDRESS, country: 'FR', region: '', city: 'Lyon', postalCode: '69001' }, 'ja');
  expect(lines).toEqual(['Ann Lee 様', '5 High Street', '69001 Lyon', 'フランス']);
});

test('Japan, read in Japanese: the postal code first, the person last', () => {
  const japan = {
    ...ADDRESS,
    country: 'JP',
    region: '東京都',
    city: '中央区',
    line1: '銀座1-2-3',
    postalCode: '1040061',
  };
  expect(addressLines({ ...japan, recipient: '山田 花子', phone: '03-5550-0123' }, 'ja')).toEqual([
    '〒104-0061',
    '東京都中央区銀座1-2-3',
    '山田 花子 様',
    '電話 03-5550-0123',
  ]);
});
