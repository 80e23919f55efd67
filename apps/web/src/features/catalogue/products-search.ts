import { type ItemCategory, isItemCategory } from '@toriyose/domain';
import type { Inputs } from '../../app/trpc.ts';

export const SORTS = ['newest', 'release', 'price_asc', 'price_desc'] as const;
export type Sort = (typeof SORTS)[number];

/** SHOP-2: the address of a list, as a plain HTML form sends it. What is absent does not narrow it down. */
export interface ProductsSearch {
  q?: string | undefined;
  category?: ItemCategory | undefined;
  maker?: string | undefined;
  /** "1": in stock only; with `preorder` either of the two. */
  stock?: '1' | undefined;
  preorder?: '1' | undefined;
  /** Whole yen. */
  from?: string | undefined;
  to?: string | undefined;
  sort?: Sort | undefined;
  /** Where the list begins, for "Show more" without script. */
  after?: string | undefined;
}

const isSort = (text: string): text is Sort => SORTS.some((sort) => sort === text);

const readText = (value: unknown, maxLength: number): string =>
  typeof value === 'string' ? value.trim().slice(0, maxLength) : '';

/** "12,000" and full-width digits are read. */
function readPrice(value: unknown): string | undefined {
  const digits = readText(value, 20)
    .normalize('NFKC')
    .replace(/[,¥\s]/g, '');
  return /^\d{1,8}$/.test(digits) && Number(digits) <= 10_000_000 ? String(Number(digits)) : undefined;
}

/** Keeps what means something; anything else in an address is ignored. */
export function readProductsSearch(search: Readonly<Record<string, unknown>>): ProductsSearch {
  const { q, category, maker, stock, preorder, from, to, sort, after } = search;
  const categoryText = readText(category, 40);
  const sortText = readText(sort, 20);
  return {
    q: readText(q, 200) || undefined,
    category: isItemCategory(categoryText) ? categoryText : undefined,
    maker: readText(maker, 80) || undefined,
    stock: stock === '1' ? '1' : undefined,
    preorder: preorder === '1' ? '1' : undefined,
    from: readPrice(from),
    to: readPrice(to),
    sort: isSort(sortText) ? sortText : undefined,
    after: readText(after, 500) || undefined,
  };
}

/** What the API is asked. */
export const listInput = (search: ProductsSearch): Inputs['catalogue']['list'] => ({
  query: search.q,
  category: search.category,
  maker: search.maker,
  inStock: search.stock === '1' || undefined,
  preOrder: search.preorder === '1' || undefined,
  priceFrom: search.from === undefined ? undefined : Number(search.from),
  priceTo: search.to === undefined ? undefined : Number(search.to),
  sort: search.sort,
  after: search.after,
});

/** The same list from its beginning, with some filters set or (undefined) removed. */
export const refine = (search: ProductsSearch, change: Partial<ProductsSearch>): ProductsSearch => ({
  ...search,
  ...change,
  after: undefined,
});

/** Whether search engines should list this page: the catalogue and its categories, not every combination. */
export const isIndexable = ({ category: _, ...narrowing }: ProductsSearch): boolean =>
  Object.values(narrowing).every((value) => value === undefined);

/** For links from one list to another: the router would mark each of them as the current page. */
export const SAME_LIST_ONLY = { exact: true, includeSearch: true };
