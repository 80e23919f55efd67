import { FIELD_PROBLEMS } from '@toriyose/domain';
import { expect, it } from 'vitest';
import { type AddressForm, addressProblems, shownValues } from './check-address.ts';

const typed = (values: Partial<AddressForm>): AddressForm => shownValues({ country: 'DE', ...values });

const BERLIN = { recipient: 'Mika Beispiel', line1: 'Musterstraße 1', city: 'Berlin', postalCode: '10117' };

it('ACC-5 finds nothing wrong with an address of its country', () => {
  expect(addressProblems(typed(BERLIN))).toEqual({});
});

it('ACC-5 takes what a Japanese keyboard gives', () => {
  const ueno = {
    recipient: '田中　花子',
    region: '東京都',
    city: '台東区',
    line1: '上野１−２−３',
    phone: '０３−５５５０−０１２３',
  };
  expect(addressProblems(typed({ ...ueno, country: 'JP', postalCode: '〒１１０ー０００５' }))).toEqual({});
});

it('ACC-5 says everything that is wrong at once, the postal code of the country included', () => {
  expect(addressProblems(typed({ postalCode: '1', phone: 'call me', city: 'Berlin' }))).toEqual({
    recipient: FIELD_PROBLEMS.required.en,
    line1: FIELD_PROBLEMS.required.en,
    postalCode: FIELD_PROBLEMS.postalCode.en,
    phone: FIELD_PROBLEMS.phone.en,
  });
});

it('asks for the country first', () => {
  expect(addressProblems(typed({ ...BERLIN, country: '' }))).toMatchObject({ country: FIELD_PROBLEMS.required.en });
});

it('does not send what the form of the country does not show', () => {
  const moved = shownValues({ ...BERLIN, region: 'California', country: 'DE' });
  expect(moved.region).toBe('');
  expect(shownValues({ ...moved, region: 'California', country: 'US' }).region).toBe('California');
});
