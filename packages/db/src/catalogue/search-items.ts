import type { ItemCategory, JstDate, Yen } from '@toriyose/domain';
import { and, asc, desc, getColumns, type SQL, sql } from 'drizzle-orm';
import type { DatabaseReader } from '../connection/open-database.ts';
import { type ItemRow, item } from '../schema/item.ts';
import { findItemFacets, type ItemFacets } from './item-facets.ts';
import { type ItemFilter, isRanked, itemFilter } from './item-filter.ts';
import { decodeSearchCursor, encodeSearchCursor, type ItemSort, type SearchCursor } from './search-cursor.ts';
import { resolveSearchTerms, type SearchTerm } from './search-terms.ts';

export interface ItemSearch {
  /** As typed. Empty or absent: all items. */
  readonly query?: string | undefined;
  readonly category?: ItemCategory | undefined;
  /** The maker's English name. */
  readonly maker?: string | undefined;
  /** With `preOrderOnly` as well: either of the two. */
  readonly inStockOnly?: boolean | undefined;
  readonly preOrderOnly?: boolean | undefined;
  /** The date in Tokyo: leaves pre-orders out of `preOrderOnly` whose last day is over. */
  readonly today?: JstDate | undefined;
  readonly priceFrom?: Yen | undefined;
  readonly priceTo?: Yen | undefined;
  /** Relevance needs a query; without one it is `newest`. */
  readonly sort: ItemSort;
  /** `nextCursor` of the page before. One that does not fit is ignored. */
  readonly cursor?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit: number;
}

export interface ItemSearchResult {
  readonly items: readonly ItemRow[];
  /** Items on all pages. */
  readonly total: number;
  readonly nextCursor: string | null;
  /** "Showing results for …": the query with misspelt words put right; null when none was. */
  readonly corrected: string | null;
  /** True when no item matched all words, so that items that match some of them are shown. */
  readonly isRelaxed: boolean;
  readonly facets: ItemFacets;
}

const NOTHING: ItemSearchResult = {
  items: [],
  total: 0,
  nextCursor: null,
  corrected: null,
  isRelaxed: false,
  facets: { categories: [], makers: [] },
};

/**
 * SHOP-2: one page of the catalogue. Words are ANDed, found by their beginning, and forgiven a slip; Japanese is found
 * by any part of a text. When nothing matches all words, items that match some are given instead.
 * @throws RangeError for a limit out of range
 */
export async function searchItems(db: DatabaseReader, search: ItemSearch): Promise<ItemSearchResult> {
  if (!Number.isInteger(search.limit) || search.limit < 1 || search.limit > 100) {
    throw new RangeError(`A page holds 1 to 100 items, not ${search.limit}`);
  }
  if (search.query === undefined || search.query.trim() === '') return findPage(db, search, [], 0);
  const terms = await resolveSearchTerms(db, search.query);
  if (terms.length === 0) return NOTHING;
  const strict = await findPage(db, search, terms, terms.length);
  if (strict.total > 0 || terms.length === 1) return strict;
  const relaxed = await findPage(db, search, terms, 1);
  return { ...relaxed, isRelaxed: relaxed.total > 0 };
}

async function findPage(
  db: DatabaseReader,
  search: ItemSearch,
  terms: readonly SearchTerm[],
  required: number,
): Promise<ItemSearchResult> {
  const filter = itemFilter(search, terms, required);
  const [rows, { total, facets }] = await Promise.all([
    selectRows(db, search, terms.length > 0, filter),
    findItemFacets(db, filter),
  ]);
  const page = rows.slice(0, search.limit);
  const last = rows.length > search.limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ sortKey: _, ...row }) => row),
    total,
    nextCursor: last
      ? encodeSearchCursor({ sort: effectiveSort(search, terms.length > 0), key: last.sortKey, id: last.id })
      : null,
    corrected: terms.some((term) => term.isCorrected) ? terms.map((term) => term.shown).join(' ') : null,
    isRelaxed: false,
    facets,
  };
}

const effectiveSort = (search: ItemSearch, hasTerms: boolean): ItemSort =>
  search.sort === 'relevance' && !hasTerms ? 'newest' : search.sort;

/** Ids break ties, so that a page begins exactly where the one before ended. */
const SORT_KEYS: Readonly<Record<ItemSort, { readonly key: SQL<number | string>; readonly isDescending: boolean }>> = {
  relevance: { key: sql<number>`ranked.score`, isDescending: true },
  newest: { key: sql<number>`${item.createdAt}`, isDescending: true },
  price_asc: { key: sql<number>`${item.priceYen}`, isDescending: false },
  price_desc: { key: sql<number>`${item.priceYen}`, isDescending: true },
  release: { key: sql<string>`coalesce(${item.releaseEnd}, '')`, isDescending: true },
};

/** One row more than the page holds, to know whether another follows. */
function selectRows(db: DatabaseReader, search: ItemSearch, hasTerms: boolean, filter: ItemFilter) {
  const sort = effectiveSort(search, hasTerms);
  const { key, isDescending } = SORT_KEYS[sort];
  const cursor = search.cursor === undefined ? undefined : decodeSearchCursor(search.cursor, sort);
  const direction = isDescending ? desc : asc;
  const where = and(filter.others, filter.category, filter.maker, cursor && afterCursor(cursor));
  const order = [direction(key), direction(item.id)];
  const all = db.select({ ...getColumns(item), sortKey: key }).from(item);
  const found = filter.ranked ? all.innerJoin(filter.ranked, isRanked) : all;
  return found
    .where(where)
    .orderBy(...order)
    .limit(search.limit + 1);
}

function afterCursor({ sort, key: from, id }: SearchCursor): SQL {
  const { key, isDescending } = SORT_KEYS[sort];
  return isDescending ? sql`(${key}, ${item.id}) < (${from}, ${id})` : sql`(${key}, ${item.id}) > (${from}, ${id})`;
}
