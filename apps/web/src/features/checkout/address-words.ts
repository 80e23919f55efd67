import { defineWords } from '../../words/words.ts';

const en = {
  country: 'Country',
  recipient: 'Name of the recipient',
  line1: 'Street and house number',
  line1Japan: 'Street number (town, block, house)',
  line2: 'Flat, floor, company',
  line2Japan: 'Building and room',
  city: 'City or town',
  cityJapan: 'City, ward or town',
  region: 'State, province or region',
  state: 'State',
  province: 'Province',
  stateOrTerritory: 'State or territory',
  prefecture: 'Prefecture',
  choosePrefecture: 'Choose a prefecture',
  postalCode: 'Postal code',
  zipCode: 'ZIP code',
  phone: 'Phone',
  phoneHint: 'For the carrier, should the parcel not reach you.',
  recipientHint: 'As it should stand on the parcel.',
};

export type AddressWords = typeof en;

export const addressWords = defineWords<AddressWords>({
  en,
  ja: {
    country: '国・地域',
    recipient: 'お届け先のお名前',
    line1: '番地・通り',
    line1Japan: '町名・番地',
    line2: '建物名・部屋番号・会社名',
    line2Japan: '建物名・部屋番号',
    city: '市・町',
    cityJapan: '市区町村',
    region: '州・地域',
    state: '州',
    province: '州（Province）',
    stateOrTerritory: '州・準州',
    prefecture: '都道府県',
    choosePrefecture: '選択してください',
    postalCode: '郵便番号',
    zipCode: '郵便番号（ZIP）',
    phone: '電話番号',
    phoneHint: 'お届けできないときに、運送会社からご連絡する場合がございます。',
    recipientHint: '荷物に記載するお名前をご入力ください。',
  },
});
