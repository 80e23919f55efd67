import { ITEM_CATEGORY_NAMES } from '@toriyose/domain';
import { defineWords, type Locale } from '../../words/words.ts';
import type { ProductsSearch } from './products-search.ts';

/** Apart from the page's other words, because titles are needed before its code is. */
export const productsTitles = defineWords({
  en: {
    allItems: 'All items',
    resultsFor: (query: string) => `Results for “${query}”`,
    description: (title: string) =>
      `${title}: imports and pre-orders from Japan, with honest dates, sent anywhere in the world.`,
  },
  ja: {
    allItems: '商品一覧',
    resultsFor: (query: string) => `「${query}」の検索結果`,
    description: (title: string) =>
      `${title}：日本の商品のお取り寄せ・ご予約。入荷時期を明示し、世界中へお届けします。`,
  },
});

/** The heading of a list. */
export function productsTitle({ q, category }: ProductsSearch, locale: Locale): string {
  if (q !== undefined) return productsTitles[locale].resultsFor(q);
  return category === undefined ? productsTitles[locale].allItems : ITEM_CATEGORY_NAMES[category][locale];
}
