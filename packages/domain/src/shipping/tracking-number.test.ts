import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHIPPING_METHODS } from './shipping-method.ts';
import { checkS10, makeS10, normaliseTrackingNumber, trackingUrl, usesS10 } from './tracking-number.ts';

const serials = fc.integer({ min: 0, max: 99_999_999 });
const digits = (serial: number): number[] => [...String(serial).padStart(8, '0')].map(Number);

/** The weighted sum, written out apart from the code. */
const sumMod11 = (serial: number): number => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = digits(serial);
  return (8 * a + 6 * b + 4 * c + 2 * d + 3 * e + 5 * f + 9 * g + 7 * h) % 11;
};

/** 11 - 6 is 5, and 11 - 0 = 11 is written 5 as well: the one pair of sums that S10 cannot tell apart. */
const lookAlike = (before: number, after: number): boolean =>
  [sumMod11(before), sumMod11(after)].sort().join() === '0,6';

const withCheckDigitOf = (original: number, mistyped: number): string =>
  `EM${String(mistyped).padStart(8, '0')}${makeS10('EM', original, 'JP')[10]}JP`;

describe('SHP-2 the check digit', () => {
  test.each([
    ['RB473124829JP', 'registered'],
    ['EE123456785JP', 'ems'],
    ['EM987654326JP', 'ems'],
    ['EJ000000080JP', 'ems'],
    ['EN000000120JP', 'ems'],
    ['EG000000005JP', 'ems'],
    ['EG000000155JP', 'ems'],
    ['CP111111115JP', 'parcel'],
  ])('%s is right (%s)', (number, service) => {
    expect(checkS10(number)).toEqual({ ok: true, number, service, country: 'JP' });
    expect(makeS10(number.slice(0, 2), Number(number.slice(2, 10)), 'JP')).toBe(number);
  });

  test('every number that is made is accepted, with any other check digit it is not', () => {
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: 9 }), (serial, digit) => {
        const number = makeS10('EM', serial, 'JP');
        expect(checkS10(number).ok).toBe(true);
        const other = `${number.slice(0, 10)}${digit}JP`;
        expect(checkS10(other)).toEqual(
          other === number ? expect.objectContaining({ ok: true }) : { ok: false, code: 'check_digit' },
        );
      }),
    );
  });

  test('a wrong digit in the serial is refused, except between sums 0 and 6', () => {
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (serial, place, shift) => {
        const wrong = digits(serial);
        wrong[place] = ((wrong[place] ?? 0) + shift) % 10;
        const mistyped = Number(wrong.join(''));
        expect(checkS10(withCheckDigitOf(serial, mistyped)).ok).toBe(lookAlike(serial, mistyped));
      }),
      { numRuns: 500 },
    );
  });

  test('two neighbouring digits swapped are refused, except between sums 0 and 6', () => {
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: 6 }), (serial, place) => {
        const swapped = digits(serial);
        const [a = 0, b = 0] = swapped.slice(place, place + 2);
        swapped.splice(place, 2, b, a);
        const mistyped = Number(swapped.join(''));
        fc.pre(mistyped !== serial);
        expect(checkS10(withCheckDigitOf(serial, mistyped)).ok).toBe(lookAlike(serial, mistyped));
      }),
      { numRuns: 500 },
    );
  });

  test('the gap is real, so nobody relies on what S10 cannot do', () => {
    expect(checkS10('EG000000005JP').ok).toBe(true);
    expect(checkS10('EG020000005JP')).toEqual({ ok: false, code: 'check_digit' });
    expect(checkS10('EG010000005JP').ok).toBe(true);
  });
});

describe('SHP-2 what people paste', () => {
  test.each([
    'ＥＥ１２３４５６７８５ＪＰ',
    ' ee 1234 5678 5 jp ',
    'EE-12345678-5-JP',
    'EE12345678ー5JP',
    'EE123456785JP\u200b\n',
    'ＥＥ　１２３４５６７８５　ＪＰ',
  ])('%j is read', (text) => {
    expect(checkS10(text)).toMatchObject({ ok: true, number: 'EE123456785JP' });
  });

  test.each(['', 'EE12345678JP', 'EE1234567855JP', '1E123456785JP', 'EE123456785J1', '1234-5678-9012', '<b>'])(
    '%j is not S10',
    (text) => {
      expect(checkS10(text)).toEqual({ ok: false, code: 'not_s10' });
    },
  );

  test('any text gets an answer, and normalising again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        checkS10(text);
        const once = normaliseTrackingNumber(text);
        fc.pre(/^[\x20-\x7e]*$/.test(once));
        expect(normaliseTrackingNumber(once)).toBe(once);
      }),
    );
  });
});

describe('SHP-2 the service fits the method', () => {
  test.each([
    ['ems', 'EM987654326JP', true],
    ['ems', 'CP111111115JP', false],
    ['parcel_air', 'CP111111115JP', true],
    ['parcel_surface', 'EE123456785JP', false],
    ['small_packet_air', 'RB473124829JP', true],
    ['small_packet_surface', 'EE123456785JP', false],
  ] as const)('%s with %s: %s', (method, number, fits) => {
    const check = checkS10(number, method);
    expect(check.ok).toBe(fits);
    if (!fits) expect(check).toMatchObject({ code: 'wrong_service' });
  });

  test('a number issued elsewhere is not one of ours', () => {
    const foreign = makeS10('EM', 98_765_432, 'US');
    expect(checkS10(foreign)).toMatchObject({ ok: true, country: 'US' });
    expect(checkS10(foreign, 'ems')).toMatchObject({ ok: false, code: 'wrong_service', country: 'US' });
  });

  test('couriers and domestic delivery number in their own ways', () => {
    expect(SHIPPING_METHODS.filter((method) => !usesS10(method))).toEqual(['courier', 'domestic']);
  });

  test('letters of domestic or reserved use are told apart', () => {
    expect(checkS10(makeS10('QX', 12_345_678, 'JP'))).toMatchObject({ ok: true, service: 'other' });
  });
});

describe('SHP-2 makeS10 and links', () => {
  test.each([
    ['E', 1, 'JP'],
    ['em', 1, 'JP'],
    ['EM', 100_000_000, 'JP'],
    ['EM', -1, 'JP'],
    ['EM', 0.5, 'JP'],
    ['EM', 1, 'J'],
  ])('refuses %s %d %s', (indicator, serial, country) => {
    expect(() => makeS10(indicator, serial, country)).toThrow(RangeError);
  });

  test('the tracking page is linked in the language of the reader, and nothing typed can change the address', () => {
    expect(trackingUrl('ee 123456785 jp', 'ja')).toBe(
      'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=EE123456785JP&searchKind=S002&locale=ja',
    );
    expect(new URL(trackingUrl('x&locale=y#z', 'en')).searchParams.get('locale')).toBe('en');
  });
});
