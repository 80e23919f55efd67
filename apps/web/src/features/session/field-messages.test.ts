import { FIELD_PROBLEMS } from '@toriyose/domain';
import { expect, it } from 'vitest';
import { fieldMessages } from './field-messages.ts';

const refused = {
  data: {
    code: 'BAD_REQUEST',
    fields: [
      { path: 'address.address.postalCode', message: FIELD_PROBLEMS.postalCode.en },
      { path: 'address.address.postalCode', message: FIELD_PROBLEMS.tooLong.en },
      { path: 'checkoutKey', message: 'Invalid UUID' },
    ],
  },
};

it('names each field once, in the language of the page', () => {
  expect(fieldMessages(refused, 'ja', 'address.address.')).toEqual({ postalCode: FIELD_PROBLEMS.postalCode.ja });
  expect(fieldMessages(refused, 'en')).toEqual({
    'address.address.postalCode': FIELD_PROBLEMS.postalCode.en,
    checkoutKey: 'Invalid UUID',
  });
});

it('finds nothing in anything else', () => {
  for (const error of [null, undefined, new TypeError('fetch failed'), { data: { fields: 'x' } }, { data: null }]) {
    expect(fieldMessages(error, 'en')).toEqual({});
  }
});
