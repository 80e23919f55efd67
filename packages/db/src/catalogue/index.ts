export { indexStaleItems, rebuildSearchIndex } from './index-item.ts';
export type { ItemFacets } from './item-facets.ts';
export { availabilityColumns, availabilityFromRow, itemFactColumns, itemFromRow } from './item-facts.ts';
export { type ItemSaving, type ItemUpdate, insertItem, updateItem } from './save-item.ts';
export { ITEM_SORTS, type ItemSort } from './search-cursor.ts';
export { type ItemSearch, type ItemSearchResult, searchItems } from './search-items.ts';
export {
  changeStock,
  RELEASED_TOO_MUCH,
  releaseStock,
  reserveStock,
  type StockChange,
  type StockClaim,
  type StockReservation,
} from './stock.ts';
