/** SHOP-2: the orders in which a list can stand. `release`: the latest first, unknown dates last. */
export const ITEM_SORTS = ['relevance', 'newest', 'price_asc', 'price_desc', 'release'] as const;
export type ItemSort = (typeof ITEM_SORTS)[number];

/** Where a page ended: the sort key and id of its last item. */
export interface SearchCursor {
  readonly sort: ItemSort;
  readonly key: number | string;
  readonly id: string;
}

export const encodeSearchCursor = ({ sort, key, id }: SearchCursor): string =>
  Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');

/** @returns undefined for anything that is no cursor of this order: an edited or outdated address shows page one */
export function decodeSearchCursor(text: string, sort: ItemSort): SearchCursor | undefined {
  const parts = parseJson(Buffer.from(text, 'base64url').toString());
  if (!Array.isArray(parts) || parts.length !== 3) return undefined;
  const [of, key, id]: unknown[] = parts;
  const isKey = sort === 'release' ? typeof key === 'string' : typeof key === 'number';
  const fits = of === sort && isKey && typeof id === 'string' && !id.includes('\0');
  return fits && (typeof key === 'string' || typeof key === 'number') ? { sort, key, id } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
