import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeOrderNumber, type OrderNumber, orderNumberSchema, parseOrderNumber } from './order-number.ts';

function numberFrom(digits: string): OrderNumber {
  const left = [...digits].map(Number);
  return makeOrderNumber(() => left.shift() ?? 0);
}

const numbers = fc
  .integer({ min: 0, max: 99_999_999_999 })
  .map((serial) => numberFrom(String(serial).padStart(11, '0')));

describe('SHOP-7 order numbers', () => {
  test('are three groups of four digits, the last one a Damm check digit', () => {
    // 572 -> 4 is the worked example of the method; leading zeros keep the interim at 0.
    expect(numberFrom('00000000572')).toBe('0000-0000-5724');
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).toMatch(/^\d{4}-\d{4}-\d{4}$/);
      }),
    );
  });

  test('are asked of a random source of ten', () => {
    const asked: number[] = [];
    makeOrderNumber((max) => {
      asked.push(max);
      return 7;
    });
    expect(asked).toEqual(Array(11).fill(10));
    for (const broken of [10, -1, 0.5, Number.NaN]) expect(() => makeOrderNumber(() => broken)).toThrow(RangeError);
  });

  test('are read back in every way of writing them', () => {
    const number = numberFrom('48201930562');
    const digits = number.replaceAll('-', '');
    const fullWidth = number.normalize('NFKC').replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    const written = [
      number,
      digits,
      ` ${number}\n`,
      fullWidth,
      fullWidth.replaceAll('-', 'ー'),
      fullWidth.replaceAll('-', '\u3000'),
      number.replaceAll('-', '–'),
      digits.replace(/(..)/g, '$1 '),
      `\u200b${number}`,
    ];
    for (const text of written) {
      expect(parseOrderNumber(text), text).toBe(number);
      expect(orderNumberSchema.parse(text)).toBe(number);
    }
  });

  test('every single wrong digit is caught', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const digits = number.replaceAll('-', '');
        for (let place = 0; place < 12; place += 1) {
          for (let digit = 0; digit < 10; digit += 1) {
            const wrong = digits.slice(0, place) + digit + digits.slice(place + 1);
            if (wrong !== digits && parseOrderNumber(wrong)) throw new Error(`${digits} and ${wrong} are both right`);
          }
        }
      }),
    );
  });

  test('every swap of neighbours is caught', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const digits = number.replaceAll('-', '');
        for (let place = 0; place < 11; place += 1) {
          const [a = '', b = ''] = digits.slice(place);
          const wrong = digits.slice(0, place) + b + a + digits.slice(place + 2);
          if (wrong !== digits && parseOrderNumber(wrong)) throw new Error(`${digits} and ${wrong} are both right`);
        }
      }),
    );
  });

  test.each([
    '',
    '4820-1930',
    '0000-0000-57240',
    '#0000-0000-5724',
    '0000_0000_5724',
    'O000-0000-5724',
    '0000-0000-5725',
  ])('%j is nobody’s order', (text) => {
    expect(parseOrderNumber(text)).toBeUndefined();
    expect(orderNumberSchema.safeParse(text).success).toBe(false);
  });

  test('any text gets an answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseOrderNumber(text)));
  });
});
