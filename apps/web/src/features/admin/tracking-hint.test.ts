import { makeS10 } from '@toriyose/domain';
import { describe, expect, it } from 'vitest';
import { isTracked, trackingHint } from './tracking-hint.ts';

const NUMBER = makeS10('EM', 12_345_678, 'JP');

describe('SHP-2 a tracking number while it is typed', () => {
  it('is right however it is written', () => {
    const wide = [...NUMBER].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join('');
    expect(trackingHint('ems', ` ${NUMBER.toLowerCase()} `)).toEqual({ kind: 'right', number: NUMBER });
    expect(trackingHint('ems', `${wide.slice(0, 2)}　${wide.slice(2)}`)).toEqual({ kind: 'right', number: NUMBER });
  });

  it('is not called wrong before it is complete', () => {
    expect(trackingHint('ems', '')).toEqual({ kind: 'empty' });
    expect(trackingHint('ems', 'EM1234')).toEqual({ kind: 'incomplete', length: 6 });
  });

  it('says what is wrong with it', () => {
    const digit = (Number(NUMBER[10]) + 1) % 10;
    expect(trackingHint('ems', `${NUMBER.slice(0, 10)}${digit}JP`)).toEqual({ kind: 'wrong', code: 'check_digit' });
    expect(trackingHint('ems', makeS10('RR', 1, 'JP'))).toEqual({ kind: 'wrong', code: 'wrong_service' });
    expect(trackingHint('ems', 'ABCDEFGHIJKLMNOP')).toEqual({ kind: 'wrong', code: 'not_s10' });
  });

  it('of other carriers nobody can check; packets have none', () => {
    expect(trackingHint('courier', 'x-1')).toEqual({ kind: 'right', number: 'X1' });
    expect([isTracked('ems'), isTracked('small_packet_air'), isTracked('no such method')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
