import { describe, expect, test } from 'vitest';
import { jstDate } from '../time/jst-date.ts';
import { quotePostage } from './quote-postage.ts';
import { EMS_RATES_2022_06 } from './rates-ems-2022-06.ts';

/** Japan Post's table, transcribed apart from the code. A country stands for each zone. */
const PUBLISHED = `
up to g,   KR,    SG,    DE,    GU,    BR
500,  1450,  1900,  3150,  3900,  3600
600,  1600,  2150,  3400,  4180,  3900
700,  1750,  2400,  3650,  4460,  4200
800,  1900,  2650,  3900,  4740,  4500
900,  2050,  2900,  4150,  5020,  4800
1000,  2200,  3150,  4400,  5300,  5100
1250,  2500,  3500,  5000,  5990,  5850
1500,  2800,  3850,  5550,  6600,  6600
1750,  3100,  4200,  6150,  7290,  7350
2000,  3400,  4550,  6700,  7900,  8100
2500,  3900,  5150,  7750,  9100,  9600
3000,  4400,  5750,  8800, 10300, 11100
3500,  4900,  6350,  9850, 11500, 12600
4000,  5400,  6950, 10900, 12700, 14100
4500,  5900,  7550, 11950, 13900, 15600
5000,  6400,  8150, 13000, 15100, 17100
5500,  6900,  8750, 14050, 16300, 18600
6000,  7400,  9350, 15100, 17500, 20100
7000,  8200, 10350, 17200, 19900, 22500
8000,  9000, 11350, 19300, 22300, 24900
9000,  9800, 12350, 21400, 24700, 27300
10000, 10600, 13350, 23500, 27100, 29700
11000, 11400, 14350, 25600, 29500, 32100
12000, 12200, 15350, 27700, 31900, 34500
13000, 13000, 16350, 29800, 34300, 36900
14000, 13800, 17350, 31900, 36700, 39300
15000, 14600, 18350, 34000, 39100, 41700
16000, 15400, 19350, 36100, 41500, 44100
17000, 16200, 20350, 38200, 43900, 46500
18000, 17000, 21350, 40300, 46300, 48900
19000, 17800, 22350, 42400, 48700, 51300
20000, 18600, 23350, 44500, 51100, 53700
21000, 19400, 24350, 46600, 53500, 56100
22000, 20200, 25350, 48700, 55900, 58500
23000, 21000, 26350, 50800, 58300, 60900
24000, 21800, 27350, 52900, 60700, 63300
25000, 22600, 28350, 55000, 63100, 65700
26000, 23400, 29350, 57100, 65500, 68100
27000, 24200, 30350, 59200, 67900, 70500
28000, 25000, 31350, 61300, 70300, 72900
29000, 25800, 32350, 63400, 72700, 75300
30000, 26600, 33350, 65500, 75100, 77700`;

const [heading = [], ...table] = PUBLISHED.trim()
  .split('\n')
  .map((row) => row.split(',').map((cell) => cell.trim()));
const countries = heading.slice(1);
const rows = table.map((row) => row.map(Number));
const on = jstDate('2026-11-24');

function emsTo(country: string, grams: number): number | string {
  const quote = quotePostage({ method: 'ems', country, grams, on });
  return quote.ok ? quote.postage : quote.code;
}

describe('SHOP-6 the published EMS table', () => {
  test.each(countries.map((country, index) => [country, index + 1] as const))(
    'every step to %s holds up to its last gram, and the next one begins a gram later',
    (country, column) => {
      expect(rows).toHaveLength(42);
      for (const [index, row] of rows.entries()) {
        const [upToGrams = 0] = row;
        expect(emsTo(country, upToGrams), `${upToGrams} g`).toBe(row[column]);
        expect(emsTo(country, upToGrams + 1), `${upToGrams + 1} g`).toBe(rows[index + 1]?.[column] ?? 'too_heavy');
      }
    },
  );

  test('one gram costs the first step', () => {
    expect(emsTo('SG', 1)).toBe(1900);
  });

  test('500 g and 501 g are different steps; 30,001 g has no price', () => {
    expect([emsTo('DE', 500), emsTo('DE', 501), emsTo('DE', 30_000), emsTo('DE', 30_001)]).toEqual([
      3150,
      3400,
      65_500,
      'too_heavy',
    ]);
  });

  test('prices strictly rise inside each zone', () => {
    for (const steps of Object.values(EMS_RATES_2022_06.steps)) {
      steps.slice(1).forEach((step, index) => {
        expect(step.postage).toBeGreaterThan(steps[index]?.postage ?? 0);
        expect(step.upToGrams).toBeGreaterThan(steps[index]?.upToGrams ?? 0);
      });
    }
  });

  test('zone 5 is cheaper than zone 4 up to 1.25 kg, equal at 1.5 kg, dearer from there', () => {
    const difference = (grams: number): number => Number(emsTo('BR', grams)) - Number(emsTo('GU', grams));
    expect([500, 1250, 1500, 1501, 1750, 30_000].map((grams) => Math.sign(difference(grams)))).toEqual([
      -1, -1, 0, 1, 1, 1,
    ]);
  });
});
