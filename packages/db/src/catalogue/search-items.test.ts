import { addMs, type Item, jstDate, yen } from '@toriyose/domain';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeTransaction } from '../connection/write-transaction.ts';
import { item } from '../schema/item.ts';
import { exampleInstant, exampleItem, isSqldMissing, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { rebuildSearchIndex } from './index-item.ts';
import { insertItem, updateItem } from './save-item.ts';
import { ITEM_SORTS } from './search-cursor.ts';
import { type ItemSearch, searchItems } from './search-items.ts';

const window = (date: string) => ({ precision: 'day', start: jstDate(date), end: jstDate(date) }) as const;

/** By slug; in the order in which they were added, one second apart. */
const CATALOGUE: Readonly<Record<string, Partial<Item>>> = {
  'bamboo-chasen': {
    name: { en: 'Bamboo Chasen', ja: '竹製 茶筅' },
    description: { en: 'A whisk for matcha.', ja: '抹茶を点てる道具です。' },
    price: yen(2800),
  },
  'matcha-tin': {
    name: { en: 'Matcha, 40 g tin', ja: '宇治抹茶 40g缶' },
    description: { en: 'Stone-ground in Uji.', ja: '石臼挽きです。' },
    category: 'tea-and-sweets',
    maker: { en: 'Ippodo', ja: '一保堂' },
    price: yen(1500),
    availability: { kind: 'in_stock', quantity: 0 },
  },
  'matcha-set': {
    name: { en: 'Matchaware set', ja: '抹茶 茶筅セット' },
    description: { en: 'Everything for beginners.', ja: '初めての方へ。' },
    category: 'tea-and-sweets',
    maker: { en: 'Ippodo', ja: '一保堂' },
    price: yen(6800),
  },
  'robot-figure': {
    name: { en: 'Robot Figure', ja: 'ロボット フィギュア' },
    description: { en: 'A posable figure.', ja: '可動フィギュアです。' },
    category: 'figures',
    maker: { en: 'Bandai', ja: 'バンダイ' },
    price: yen(9800),
    releaseDate: window('2027-03-31'),
    availability: { kind: 'pre_order', until: jstDate('2026-12-20'), limit: 5, expected: window('2027-03-31') },
  },
  'late-figure': {
    name: { en: 'Cat Figure', ja: '招き猫 フィギュア' },
    description: { en: '100% porcelain, hand-painted.', ja: '磁器製です。' },
    category: 'figures',
    maker: { en: 'Bandai', ja: 'バンダイ' },
    price: yen(9800),
    releaseDate: null,
    availability: { kind: 'pre_order', until: jstDate('2026-11-01'), limit: null, expected: null },
  },
};

const search = (query: string, more: Partial<ItemSearch> = {}): ItemSearch => ({
  query,
  sort: 'relevance',
  limit: 20,
  ...more,
});

describe.each(['file', 'sqld'] as const)('SHOP-2 search on %s', (kind) => {
  describe.skipIf(kind === 'sqld' && isSqldMissing('search'))('catalogue', () => {
    let shop: TestDatabase;
    beforeAll(async () => {
      shop = await openTestDatabase(kind);
      for (const [index, [slug, facts]] of Object.entries(CATALOGUE).entries()) {
        const full = exampleItem({ slug, catalogueNumber: `CJ-TST-0000${index}`, ...facts });
        const saving = { id: `item-${index}`, movementId: `initial-${index}`, at: addMs(exampleInstant, index * 1000) };
        await writeTransaction(shop.db, (tx) => insertItem(tx, full, saving));
      }
    });
    afterAll(() => shop.cleanup());

    const find = async (query: string, more?: Partial<ItemSearch>) => {
      const result = await searchItems(shop.db, search(query, more));
      return { ...result, slugs: result.items.map(({ slug }) => slug) };
    };

    test.each([
      [
        'matcha',
        ['matcha-tin', 'matcha-set', 'bamboo-chasen'],
        'a whole word before its beginning before a description',
      ],
      ['matc', ['matcha-set', 'matcha-tin', 'bamboo-chasen'], 'the beginning of a word'],
      ['MATCHA tin', ['matcha-tin'], 'all words'],
      ['ｍａｔｃｈａ ｔｉｎ', ['matcha-tin'], 'full-width letters'],
      ['figures', ['late-figure', 'robot-figure'], 'a plural, with the category'],
      ['ippodo', ['matcha-set', 'matcha-tin'], 'a maker'],
      ['CJ-TST-00003', ['robot-figure'], 'a catalogue number'],
      ['抹茶', ['matcha-set', 'matcha-tin', 'bamboo-chasen'], 'two characters, inside a longer word'],
      ['茶', ['matcha-set', 'matcha-tin', 'bamboo-chasen'], 'one character'],
      ['筅', ['matcha-set', 'bamboo-chasen'], 'one character at the end of a word'],
      ['宇治抹茶', ['matcha-tin'], 'four characters'],
      ['治抹', ['matcha-tin'], 'any part'],
      ['ロボット', ['robot-figure'], 'katakana'],
      ['ろぼっと', ['robot-figure'], 'hiragana for katakana'],
      ['ﾛﾎﾞｯﾄ', ['robot-figure'], 'half-width katakana'],
      ['matcha 茶筅', ['matcha-set', 'bamboo-chasen'], 'both languages'],
      ['matcha茶筅', ['matcha-set', 'bamboo-chasen'], 'both languages without a space'],
      ['一保堂 茶筅', ['matcha-set'], 'maker and name'],
    ])('%s finds %j: %s', async (query, slugs) => {
      const found = await find(query);
      expect(found.slugs).toEqual(slugs);
      expect(found).toMatchObject({ corrected: null, isRelaxed: false, total: slugs.length });
    });

    test.each([
      ['macha', 'matcha', 'matcha-tin'],
      ['mathca', 'matcha', 'matcha-tin'],
      ['chasenn', 'chasen', 'bamboo-chasen'],
      ['chaesn', 'chasen', 'bamboo-chasen'],
      ['porcelian', 'porcelain', 'late-figure'],
      ['Bandia figure', 'bandai figure', 'robot-figure'],
      ['macha 茶筅', 'matcha 茶筅', 'matcha-set'],
    ])('the slip in %s is forgiven: %s', async (query, corrected, slug) => {
      const found = await find(query);
      expect(found.corrected).toBe(corrected);
      expect(found.slugs).toContain(slug);
    });

    test.each(['tae', 'xyzzy', 'maaaatcha', '竜', '抹竜'])('%s is too far from anything', async (query) => {
      expect(await find(query)).toMatchObject({ slugs: [], total: 0, corrected: null, isRelaxed: false });
    });

    test('when nothing has all words, items with some are shown, those with more of them first', async () => {
      const found = await find('matcha chasen robot');
      expect(found.isRelaxed).toBe(true);
      expect(found.slugs).toEqual(['bamboo-chasen', 'robot-figure', 'matcha-tin', 'matcha-set']);
    });

    test.each([
      ['a quote', '"'],
      ['a condition', '" OR 1=1 --'],
      ['a statement', "'; DROP TABLE item; --"],
      ['AND', 'matcha AND'],
      ['NOT', 'NOT matcha'],
      ['NEAR', 'NEAR(matcha tin)'],
      ['a column', 'name : matcha'],
      ['a column set', '{name} : (matcha'],
      ['a star', '*'],
      ['a caret', '^matcha'],
      ['a prefix star', 'matcha*'],
      ['a minus', '-matcha'],
      ['a plus', '+'],
      ['parentheses', '(((('],
      ['a percent sign', '%'],
      ['a backslash', '\\'],
      ['a NUL', '\0'],
      ['half a character', '\uD800'],
      ['5,000 letters', 'a'.repeat(5000)],
      ['500 words', 'x '.repeat(500)],
      ['a letter beyond the basic plane', '𠮷𠮷'],
      ['an emoji', '🍵'],
    ])('no syntax gets through: %s', async (_, query) => {
      const found = await find(query);
      expect(found.total).toBe(found.slugs.length);
      expect(await shop.db.$count(item)).toBe(5);
    });

    test('a query of signs finds nothing; an empty one is no query', async () => {
      expect((await find('"!?"')).total).toBe(0);
      expect((await find('   ')).total).toBe(5);
      expect((await find('')).slugs[0]).toBe('late-figure');
    });

    test('filters narrow, and combine with a query', async () => {
      expect((await find('', { category: 'figures' })).slugs).toEqual(['late-figure', 'robot-figure']);
      expect((await find('matcha', { category: 'tea-and-sweets' })).total).toBe(2);
      expect((await find('', { maker: 'Ippodo', priceFrom: yen(1501) })).slugs).toEqual(['matcha-set']);
      expect((await find('', { priceFrom: yen(1500), priceTo: yen(2800), sort: 'price_asc' })).slugs).toEqual([
        'matcha-tin',
        'bamboo-chasen',
      ]);
      expect((await find('', { maker: "' OR '1'='1" })).total).toBe(0);
    });

    test('in stock means that a unit is left; a pre-order means that one can still be placed', async () => {
      expect((await find('', { inStockOnly: true })).slugs).toEqual(['matcha-set', 'bamboo-chasen']);
      const preOrder = { preOrderOnly: true, today: jstDate('2026-11-23') };
      expect((await find('', preOrder)).slugs).toEqual(['robot-figure']);
      expect((await find('', { ...preOrder, today: jstDate('2026-12-21') })).slugs).toEqual([]);
      expect((await find('', { ...preOrder, inStockOnly: true })).total).toBe(3);
    });

    test('sorts by price, newness and release, the unknown last', async () => {
      expect((await find('', { sort: 'price_desc' })).items.map((row) => row.priceYen)).toEqual([
        9800, 9800, 6800, 2800, 1500,
      ]);
      expect((await find('', { sort: 'newest' })).slugs).toEqual(Object.keys(CATALOGUE).reverse());
      const byRelease = (await find('', { sort: 'release' })).slugs;
      expect([byRelease[0], byRelease.at(-1)]).toEqual(['robot-figure', 'late-figure']);
    });

    test.each(ITEM_SORTS.flatMap((sort) => [[sort, ''] as const, [sort, 'matcha 茶'] as const]))(
      'pages by %s for "%s" show every item once, in the order of the whole',
      async (sort, query) => {
        const whole = await find(query, { sort });
        const paged: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await find(query, { sort, limit: 2, cursor });
          expect(page.total).toBe(whole.total);
          paged.push(...page.slugs);
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect(paged).toEqual(whole.slugs);
        expect(whole.nextCursor).toBeNull();
      },
    );

    test.each([
      'nonsense',
      Buffer.from('["newest",{},"x"]').toString('base64url'),
      Buffer.from('[1]').toString('base64url'),
    ])('the cursor %s of an edited address shows the first page', async (cursor) => {
      expect((await find('', { sort: 'newest', cursor })).slugs).toHaveLength(5);
    });

    test('facets count what each choice would leave, ignoring the choice made in their own filter', async () => {
      const { facets, total } = await find('', { category: 'figures', maker: 'Bandai' });
      expect(total).toBe(2);
      expect(facets.categories).toEqual([{ category: 'figures', count: 2 }]);
      expect(facets.makers).toEqual([{ maker: 'Bandai', makerJa: 'バンダイ', count: 2 }]);
      const all = (await find('')).facets;
      expect(all.categories.map(({ count }) => count)).toEqual([2, 2, 1]);
      expect(all.makers.map(({ maker, count }) => [maker, count])).toEqual([
        ['Bandai', 2],
        ['Ippodo', 2],
        ['Takayama', 1],
      ]);
      expect((await find('matcha')).facets.categories.map(({ category }) => category)).toEqual([
        'tea-and-sweets',
        'kitchen-and-tableware',
      ]);
    });

    test('a page size out of range is refused', async () => {
      for (const limit of [0, 101, 1.5]) await expect(find('', { limit })).rejects.toThrow(RangeError);
    });

    test('the index follows a changed name and a removed item, and can be rebuilt', async () => {
      const saving = { id: 'temporary', movementId: 'temporary-1', at: exampleInstant };
      const facts = exampleItem({
        slug: 'temporary',
        catalogueNumber: 'CJ-TST-09999',
        name: { en: 'Zabuton', ja: '座布団' },
        availability: { kind: 'ended' },
      });
      await writeTransaction(shop.db, (tx) => insertItem(tx, facts, saving));
      expect((await find('zabutn')).corrected).toBe('zabuton');

      const renamed = { ...facts, name: { en: 'Noren', ja: '暖簾' } };
      const change = { ...saving, expectedVersion: 1 };
      expect(await writeTransaction(shop.db, (tx) => updateItem(tx, renamed, change))).toEqual({
        kind: 'updated',
        version: 2,
      });
      expect(await writeTransaction(shop.db, (tx) => updateItem(tx, renamed, change))).toEqual({
        kind: 'changed_meanwhile',
      });
      expect([(await find('zabuton')).total, (await find('座布団')).total]).toEqual([0, 0]);
      expect((await find('暖簾')).slugs).toEqual(['temporary']);
      expect((await find('zabutn')).corrected).toBeNull();

      await writeTransaction(shop.db, (tx) => tx.delete(item).where(eq(item.id, 'temporary')));
      expect((await find('noren')).total).toBe(0);
      expect(await shop.db.all(sql`SELECT term FROM item_fts_term WHERE term = 'noren'`)).toEqual([]);

      const before = await find('matcha 茶筅');
      await writeTransaction(shop.db, (tx) => rebuildSearchIndex(tx));
      expect((await find('matcha 茶筅')).slugs).toEqual(before.slugs);
    });
  });
});
