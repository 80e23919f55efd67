import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../shipping/country.ts';
import { ACCOUNT_REFUSAL_CODES, accountRefusal } from './account-refusal.ts';
import { type PostalAddressInput, postalAddressSchema } from './address-input.ts';
import { FIELD_PROBLEMS, fieldProblemWords } from './field-problems.ts';
import { readPhoneNumber } from './phone-number.ts';
import { checkPostalCode } from './postal-code.ts';
import { emailSchema, secondFactorSchema, signUpSchema } from './sign-up.ts';

const tokyo: PostalAddressInput = {
  recipient: '見本　花子',
  line1: '見本町１－２－３',
  line2: 'Ｔｏｗｅｒ ４０１',
  city: '台東区',
  region: '東京都',
  postalCode: '〒１１０ー００００',
  country: 'JP',
  phone: '０３−００００−００００',
};

const problems = (change: Partial<Record<keyof PostalAddressInput, string>>): string[][] => {
  const result = postalAddressSchema.safeParse({ ...tokyo, ...change });
  return result.success ? [] : result.error.issues.map(({ path, message }) => [path.join('.'), message]);
};

describe('ACC-5 addresses', () => {
  it('full-width digits and letters become half-width, old forms of characters stay', () => {
    const address = postalAddressSchema.parse({ ...tokyo, recipient: '髙﨑　神\ufa19' });
    expect(address).toEqual({
      recipient: '髙﨑 神\ufa19',
      line1: '見本町1－2－3',
      line2: 'Tower 401',
      city: '台東区',
      region: '東京都',
      postalCode: '110-0000',
      country: 'JP',
      phone: '03-0000-0000',
    });
    expect(postalAddressSchema.parse(address)).toEqual(address);
  });

  it.each([
    ['recipient', ' 　 ', FIELD_PROBLEMS.required.en],
    ['recipient', '<b>Mika</b>', FIELD_PROBLEMS.markup.en],
    ['line1', '&lt;script&gt;', FIELD_PROBLEMS.markup.en],
    ['line2', '＜img src=x＞', FIELD_PROBLEMS.markup.en],
    ['city', 'Taito\nku', FIELD_PROBLEMS.controlCharacter.en],
    ['city', 'Taito\u0000', FIELD_PROBLEMS.controlCharacter.en],
    ['recipient', 'evil\u202eelif', FIELD_PROBLEMS.controlCharacter.en],
    ['recipient', 'x'.repeat(101), FIELD_PROBLEMS.tooLong.en],
    ['line1', 'x'.repeat(5000), FIELD_PROBLEMS.tooLong.en],
    ['region', '', FIELD_PROBLEMS.regionRequired.en],
    ['postalCode', '', FIELD_PROBLEMS.postalCodeRequired.en],
    ['postalCode', '1100', FIELD_PROBLEMS.postalCode.en],
    ['phone', 'call me', FIELD_PROBLEMS.phone.en],
    ['country', 'XX', FIELD_PROBLEMS.country.en],
    ['country', 'jp', FIELD_PROBLEMS.country.en],
  ] as const)('%s %j is refused by name', (field, value, message) => {
    expect(problems({ [field]: value })).toEqual([[field, message]]);
  });

  it('S09 extra fields are refused', () => {
    expect(postalAddressSchema.safeParse({ ...tokyo, customerId: 'someone' }).success).toBe(false);
  });

  it.each<[CountryCode, string, string]>([
    ['US', '94103', '94103'],
    ['US', '941031234', '94103-1234'],
    ['GB', 'sw1a1aa', 'SW1A 1AA'],
    ['GB', 'M1 1AE', 'M1 1AE'],
    ['CA', 'k1a0b1', 'K1A 0B1'],
    ['CA', 'K1A-0B1', 'K1A 0B1'],
    ['DE', '10117', '10117'],
    ['FR', ' 75001 ', '75001'],
    ['AU', '2000', '2000'],
    ['HK', '', ''],
    ['NL', '1012 JS', '1012 JS'],
  ])('%s: %j is the postal code %j', (country, typed, postalCode) => {
    expect(checkPostalCode(country, typed)).toEqual({ ok: true, postalCode });
  });

  it.each<[CountryCode, string]>([
    ['US', '9410'],
    ['GB', 'SW1A'],
    ['CA', 'D1A 0B1'],
    ['DE', '1011'],
    ['FR', 'PARIS'],
    ['AU', '20000'],
    ['NL', 'AMSTERDAM'],
    ['SE', ''],
  ])('%s: %j is none', (country, typed) => {
    expect(checkPostalCode(country, typed).ok).toBe(false);
  });

  it.each<[CountryCode, string, string | undefined]>([
    ['JP', '090-1234-5678', '090-1234-5678'],
    ['JP', '+81 90 1234 5678', '+81 90 1234 5678'],
    ['JP', '1234', undefined],
    ['US', '(415) 555-2671', '(415) 555-2671'],
    ['US', '115-555', undefined],
    ['DE', '030 1234567', '030 1234567'],
    ['DE', '+0123', undefined],
    ['DE', '', ''],
  ])('%s: the telephone number %j is read as %j', (country, typed, read) => {
    expect(readPhoneNumber(country, typed)).toBe(read);
  });
});

describe('ACC-1 what an account is made of', () => {
  const input = { name: 'Mika', email: 'Mika.Beispiel@Example.com ', password: 'four words beyond doubt' };
  const passwordProblem = (password: string) =>
    signUpSchema.safeParse({ ...input, password }).error?.issues[0]?.message;

  it('addresses are kept in lower case; passwords are left as they are', () => {
    expect(signUpSchema.parse({ ...input, password: '  Ｆｕｌｌ width　blank ' })).toEqual({
      name: 'Mika',
      email: 'mika.beispiel@example.com',
      password: '  Ｆｕｌｌ width　blank ',
    });
    expect(emailSchema.safeParse(`${'x'.repeat(250)}@example.com`).success).toBe(false);
    expect(emailSchema.safeParse('a@b.com\r\nBcc: c@d.com').success).toBe(false);
  });

  it('passwords have 12 to 256 characters of any kind', () => {
    expect(passwordProblem('eleven char')).toBe(FIELD_PROBLEMS.passwordShort.en);
    expect(passwordProblem('twelve chars')).toBeUndefined();
    expect(passwordProblem('🍵🍡🎐🎏🎎🎑🎍🎋🎆🎇🗻⛩')).toBeUndefined();
    expect(passwordProblem('あいうえお順でない文です')).toBeUndefined();
    expect(passwordProblem('ab3'.repeat(20).slice(0, 50) + 'x'.repeat(206))).toBeUndefined();
    expect(passwordProblem('qz'.repeat(64).concat('!'.repeat(129)))).toBe(FIELD_PROBLEMS.passwordLong.en);
  });

  it.each([
    'password1234',
    'Pass-word 1234',
    '123456789012',
    'aaaaaaaaaaaaaa',
    'abcabcabcabc',
    'mikabeispiel1',
    'cooljapanstore1',
  ])('ASVS 6.2.4 %j is too easy to guess', (password) => {
    expect(passwordProblem(password)).toBe(FIELD_PROBLEMS.passwordCommon.en);
  });

  it.each([
    ['Europe/Berlin', true],
    ['Asia/Tokyo', true],
    ['Mars/Base', false],
    ['+09:00', false],
    ['', false],
  ])('ACC-8 the time zone %j: %s', (timeZone, ok) => {
    expect(signUpSchema.safeParse({ ...input, timeZone }).success).toBe(ok);
  });

  it('a code is six digits, however they were typed', () => {
    expect(secondFactorSchema.parse({ code: ' １２３ 456' })).toEqual({ code: '123456' });
    expect(secondFactorSchema.safeParse({ code: '12345' }).success).toBe(false);
  });
});

describe('words', () => {
  it('every message of a schema is found in Japanese by its English', () => {
    for (const { en, ja } of Object.values(FIELD_PROBLEMS)) {
      expect(fieldProblemWords(en, 'en')).toBe(en);
      expect(fieldProblemWords(en, 'ja')).toBe(ja);
    }
    expect(fieldProblemWords('Something else', 'ja')).toBe('Something else');
  });

  it('refusals say the code that they are known by', () => {
    for (const code of ACCOUNT_REFUSAL_CODES) expect(accountRefusal(code).code).toBe(code);
  });
});
