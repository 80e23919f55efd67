import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DATE_PRECISIONS,
  type ExpectedDate,
  ITEM_AVAILABILITY_KINDS,
  ITEM_CATEGORIES,
  type Item,
  jstDate,
  parseItemTable,
  purchasability,
} from '@toriyose/domain';
import Papa from 'papaparse';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

const PICTURES = join(import.meta.dirname, 'pictures');
const csv = readFileSync(join(import.meta.dirname, 'items.csv'), 'utf8');
const parsed = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
const table = parseItemTable(parsed.data);
const items = table.items.map(({ item }) => item);

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

function expectedDates(item: Item): ExpectedDate[] {
  const { availability } = item;
  const promised = availability.kind === 'on_order' || availability.kind === 'pre_order' ? [availability.expected] : [];
  return [item.releaseDate, ...promised];
}

describe('SHOP-1 the demo catalogue', () => {
  test('is read without an error', () => {
    expect(parsed.errors).toEqual([]);
    expect(table.errors).toEqual([]);
    expect(items.length).toBeGreaterThanOrEqual(400);
  });

  test('fills at least eight categories with several items each, from at least thirty makers', () => {
    const counts = ITEM_CATEGORIES.map((category) => items.filter((item) => item.category === category).length);
    expect(counts.filter((count) => count >= 10).length).toBeGreaterThanOrEqual(8);
    expect(counts).not.toContain(0);
    expect(new Set(items.map((item) => item.maker.en)).size).toBeGreaterThanOrEqual(30);
  });

  test('has every kind of availability, and stock that is plenty, low and out', () => {
    const kinds = new Set(items.map((item) => item.availability.kind));
    expect([...kinds].sort()).toEqual([...ITEM_AVAILABILITY_KINDS].sort());
    const stock = items.flatMap(({ availability }) =>
      availability.kind === 'in_stock' ? [availability.quantity] : [],
    );
    expect(stock).toContain(0);
    expect(stock.some((quantity) => quantity >= 1 && quantity <= 5)).toBe(true);
    expect(stock.some((quantity) => quantity >= 100)).toBe(true);
  });

  test('has dates of every precision, and unknown ones', () => {
    const precisions = new Set(items.flatMap(expectedDates).map((date) => date?.precision ?? 'unknown'));
    expect([...precisions].sort()).toEqual([...DATE_PRECISIONS, 'unknown'].sort());
  });

  test('has every reason why an item cannot be bought', () => {
    const today = jstDate('2026-11-23');
    const answers = items.map((item) => purchasability(item.availability, today));
    const reasons = new Set(answers.flatMap((answer) => (answer.kind === 'refused' ? [answer.reason] : [])));
    expect([...reasons].sort()).toEqual(['deadline_passed', 'ended', 'limit_reached', 'out_of_stock']);
  });

  test('has names in both languages, each once, and Japanese ones in Japanese script', () => {
    expect(repeated(items.map((item) => item.name.en))).toEqual([]);
    expect(repeated(items.map((item) => item.name.ja))).toEqual([]);
    const texts = items.flatMap(({ name, description, maker }) => [name, description, maker]);
    expect(texts.filter(({ en, ja }) => /[<>]/.test(en + ja))).toEqual([]);
    expect(texts.filter(({ ja }) => !/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(ja))).toEqual([]);
    expect(texts.filter(({ en }) => /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(en))).toEqual([]);
  });

  test('keeps plenty of matcha in stock', () => {
    const matcha = items.filter(
      ({ name, availability }) =>
        /matcha/i.test(name.en) &&
        name.ja.includes('抹茶') &&
        availability.kind === 'in_stock' &&
        availability.quantity >= 50,
    );
    expect(matcha.length).toBeGreaterThanOrEqual(8);
  });
});

describe('the demo pictures', () => {
  const keys = [...new Set(items.map((item) => item.picture))];
  const files = (key: string) => [`${key}-320.webp`, `${key}-640.webp`];

  test('exist in both widths for every item, and no others', () => {
    expect(keys.flatMap(files).filter((file) => !existsSync(join(PICTURES, file)))).toEqual([]);
    expect(readdirSync(PICTURES).sort()).toEqual(keys.flatMap(files).sort());
  });

  test('are square and as wide as their names say', async () => {
    const first = keys[0] ?? '';
    const sizes = await Promise.all(files(first).map(async (file) => await sharp(join(PICTURES, file)).metadata()));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [320, 320],
      [640, 640],
    ]);
  });
});
