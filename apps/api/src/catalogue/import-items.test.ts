import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { item, itemFromRow, searchItems, stockMovement } from '@toriyose/db';
import { exampleInstant, exampleItem, openTestDatabase, type TestDatabase } from '@toriyose/db/testing';
import { type Actor, ITEM_COLUMNS, type Item, itemCsvRecord } from '@toriyose/domain';
import { eq } from 'drizzle-orm';
import Papa from 'papaparse';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idMaker } from '../services/ids.ts';
import { importItems } from './import-items.ts';
import { LARGEST_CSV_BYTES } from './read-items-csv.ts';

const STAFF: Actor = { kind: 'staff', id: 'staff-1' };
const demoCsv = readFileSync(fileURLToPath(new URL('../../demo/items.csv', import.meta.url)), 'utf8');

const whisk = exampleItem();
const bowl = exampleItem({ catalogueNumber: 'CJ-TEA-00002', slug: 'bowl', name: { en: 'Bowl', ja: '茶碗' } });

const csvOf = (...items: readonly Item[]): string =>
  Papa.unparse({ fields: [...ITEM_COLUMNS], data: items.map(itemCsvRecord) });
const withCell = (items: Item, column: (typeof ITEM_COLUMNS)[number], value: string): string =>
  Papa.unparse({ fields: [...ITEM_COLUMNS], data: [{ ...itemCsvRecord(items), [column]: value }] });

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.cleanup());

const run = (csv: string, dryRun = false) => {
  const clock = { now: () => exampleInstant };
  const parts = { db: database.db, clock, newId: idMaker(clock), log: pino({ level: 'silent' }) };
  return importItems(parts, csv, STAFF, { dryRun });
};
const storedItems = async () => (await database.db.select().from(item)).map(itemFromRow);
const faults = async (csv: string) =>
  (await run(csv)).errors.map(({ row, column, code }) => [row, column, code].filter((part) => part !== '').join(' '));

describe('SHOP-1 importing items', () => {
  it('adds what is new, updates what differs by catalogue number, and leaves the rest', async () => {
    expect(await run(csvOf(whisk, bowl))).toEqual({ created: 2, updated: 0, unchanged: 0, errors: [], applied: true });
    const dearer = { ...bowl, price: whisk.price };
    const renamed = { ...whisk, slug: 'new-address', name: { en: 'Whisk, 80 prongs', ja: '茶筅 八十本立' } };
    expect(await run(csvOf(renamed, dearer))).toMatchObject({ created: 0, updated: 1, unchanged: 1, applied: true });
    expect(await storedItems()).toEqual([renamed, dearer]);
  });

  it('the demo catalogue twice: everything the first time, nothing the second', async () => {
    const first = await run(demoCsv);
    expect(first).toMatchObject({ updated: 0, unchanged: 0, errors: [], applied: true });
    expect(first.created).toBeGreaterThanOrEqual(400);
    const movements = await database.db.$count(stockMovement);
    expect(await run(demoCsv)).toEqual({ created: 0, updated: 0, unchanged: first.created, errors: [], applied: true });
    expect(await database.db.$count(stockMovement)).toBe(movements);
    expect(new Set((await database.db.select().from(item)).map(({ version }) => version))).toEqual(new Set([1]));
  });

  it('a different quantity is a stock movement with its reason', async () => {
    await run(csvOf(whisk));
    await run(csvOf({ ...whisk, availability: { kind: 'in_stock', quantity: 4 } }));
    const movements = await database.db.select().from(stockMovement);
    expect(movements.map(({ delta, reason }) => [delta, reason])).toEqual([
      [10, 'initial'],
      [-6, 'import'],
    ]);
    const [row] = await database.db.select().from(item).where(eq(item.slug, whisk.slug));
    expect(row).toMatchObject({ receivedQuantity: 4, allocatedQuantity: 0 });
  });

  it('what was imported is found by its new words only', async () => {
    await run(csvOf(whisk));
    await run(csvOf({ ...whisk, name: { en: 'Chasen', ja: '数穂' } }));
    const found = async (query: string) =>
      (await searchItems(database.db, { query, sort: 'relevance', limit: 5 })).items.length;
    expect([await found('数穂'), await found('chasen'), await found('茶筅')]).toEqual([1, 1, 0]);
  });

  it('a dry run says the same and changes nothing', async () => {
    await run(csvOf(whisk));
    const csv = csvOf({ ...whisk, slug: 'new-address' }, bowl);
    expect(await run(csv, true)).toEqual({ created: 1, updated: 1, unchanged: 0, errors: [], applied: false });
    expect(await storedItems()).toEqual([whisk]);
  });

  it('reads files as spreadsheets save them: byte order mark, semicolons, empty lines at the end', async () => {
    const semicolons = Papa.unparse({ fields: [...ITEM_COLUMNS], data: [itemCsvRecord(whisk)] }, { delimiter: ';' });
    expect((await run(`\uFEFF${semicolons}\r\n\r\n;;;;\r\n`)).errors).toEqual([]);
    expect(await storedItems()).toEqual([whisk]);
  });
});

describe('SHOP-1 what cannot be imported is said by row and column, and nothing is changed', () => {
  it('every fault of every row, in both languages', async () => {
    const records = [whisk, bowl].map(itemCsvRecord);
    const data = [
      { ...records[0], price_yen: '12.50', name_en: '<b>Whisk</b>' },
      { ...records[1], weight_grams: '0', expected: '2026-12' },
    ];
    const report = await run(Papa.unparse({ fields: [...ITEM_COLUMNS], data }));
    expect(report).toMatchObject({ created: 0, applied: false });
    expect(report.errors.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [2, 'name_en', 'markup', '<b>Whisk</b>'],
      [2, 'price_yen', 'not_a_whole_number', '12.50'],
      [3, 'weight_grams', 'out_of_range', '0'],
      [3, 'expected', 'not_applicable', '2026-12'],
    ]);
    expect(report.errors.every(({ message: { en, ja } }) => /[a-z]/.test(en) && /[ぁ-ん]/.test(ja))).toBe(true);
    expect(await storedItems()).toEqual([]);
  });

  it('one bad row keeps the good ones out', async () => {
    expect(await faults(`${csvOf(bowl)}\r\n${withCell(whisk, 'price_yen', '').split('\r\n')[1]}`)).toEqual([
      '3 price_yen required',
    ]);
    expect(await storedItems()).toEqual([]);
  });

  it('columns that are missing or unknown', async () => {
    const csv = csvOf(whisk).replace('price_yen', 'price');
    expect(await faults(csv)).toEqual(['1 price_yen missing_column', '1 price unknown_column']);
    expect((await run('')).errors).toHaveLength(ITEM_COLUMNS.length);
  });

  it('the same item or address twice in the file', async () => {
    expect(await faults(csvOf(whisk, { ...bowl, slug: whisk.slug }))).toEqual(['3 slug duplicate']);
  });

  it('an address that another item of the catalogue has', async () => {
    await run(csvOf(whisk));
    expect(await faults(csvOf({ ...bowl, slug: whisk.slug }))).toEqual(['2 slug address_taken']);
  });

  it('rows that a missing quotation mark or cell has shifted', async () => {
    const [header = '', row = ''] = csvOf(whisk).split('\r\n');
    expect(await faults(`${header}\r\n${row},,extra`)).toEqual(['2 malformed_row']);
    expect(await faults(`${header}\r\n"${row}`)).toEqual(['2 malformed_row']);
  });

  it('more than 5 MB or 20,000 rows', async () => {
    expect(await faults('x'.repeat(LARGEST_CSV_BYTES + 1))).toEqual(['1 file_too_large']);
    const [header = ''] = csvOf(whisk).split('\r\n');
    expect(await faults(`${header}\n${'a\n'.repeat(20_001)}`)).toEqual(['1 too_many_rows']);
  });
});
