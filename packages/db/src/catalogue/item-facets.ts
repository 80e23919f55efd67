import { ITEM_CATEGORIES, type ItemCategory } from '@toriyose/domain';
import { sql } from 'drizzle-orm';
import type { DatabaseReader } from '../connection/open-database.ts';
import { item } from '../schema/item.ts';
import { type ItemFilter, isRanked } from './item-filter.ts';

/** How many items each choice of a filter would leave, given all other filters. Choices that leave none are missing. */
export interface ItemFacets {
  /** In the order of the menu. */
  readonly categories: readonly { readonly category: ItemCategory; readonly count: number }[];
  /** Most items first. `maker` is the English name, by which a search filters. */
  readonly makers: readonly { readonly maker: string; readonly makerJa: string; readonly count: number }[];
}

interface CountedRow extends Record<string, unknown> {
  readonly facet: 'total' | 'category' | 'maker';
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Total and both facets in one statement, so that the search itself runs once. */
export async function findItemFacets(
  db: DatabaseReader,
  filter: ItemFilter,
): Promise<{ readonly total: number; readonly facets: ItemFacets }> {
  const inCategory = filter.category === undefined ? sql`1` : sql`in_category`;
  const byMaker = filter.maker === undefined ? sql`1` : sql`by_maker`;
  const source = filter.ranked ? sql`${item} JOIN ${filter.ranked} ON ${isRanked}` : sql`${item}`;
  const rows = await db.all<CountedRow>(sql`WITH found AS MATERIALIZED (
      SELECT ${item.category} AS category, ${item.makerEn} AS maker, ${item.makerJa} AS maker_ja,
        ${filter.category ?? sql`1`} AS in_category, ${filter.maker ?? sql`1`} AS by_maker
      FROM ${source} WHERE ${filter.others ?? sql`1`}
    )
    SELECT 'total' AS facet, '' AS value, '' AS label, count(*) AS count FROM found WHERE ${inCategory} AND ${byMaker}
    UNION ALL SELECT 'category', category, '', count(*) FROM found WHERE ${byMaker} GROUP BY category
    UNION ALL SELECT 'maker', maker, min(maker_ja), count(*) FROM found WHERE ${inCategory} GROUP BY maker`);
  return { total: rows.find((row) => row.facet === 'total')?.count ?? 0, facets: toFacets(rows) };
}

function toFacets(rows: readonly CountedRow[]): ItemFacets {
  const counts = new Map(rows.filter((row) => row.facet === 'category').map((row) => [row.value, row.count]));
  return {
    categories: ITEM_CATEGORIES.flatMap((category) => {
      const count = counts.get(category);
      return count === undefined ? [] : [{ category, count }];
    }),
    makers: rows
      .filter((row) => row.facet === 'maker')
      .map((row) => ({ maker: row.value, makerJa: row.label, count: row.count }))
      .sort((a, b) => b.count - a.count || a.maker.localeCompare(b.maker, 'en')),
  };
}
