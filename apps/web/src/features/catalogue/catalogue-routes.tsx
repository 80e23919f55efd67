import { createRoute } from '@tanstack/react-router';
import { storeRoute } from '../../app/layout-routes.tsx';
import { lazyPage } from '../../app/lazy-page.ts';
import { pageMeta } from '../../app/page-meta.ts';
import { stringifySearch } from '../../app/search-params.ts';
import { itemJsonLd, itemPagePath } from './item-json-ld.ts';
import { isIndexable, listInput, type ProductsSearch, readProductsSearch } from './products-search.ts';
import { productsTitle, productsTitles } from './products-titles.ts';

const PRODUCTS_PATH = '/products';

/** Not for search engines: one of the endless combinations of filters. */
const NOT_INDEXED = { name: 'robots', content: 'noindex, follow' };

export const productsRoute = createRoute({
  getParentRoute: () => storeRoute,
  path: 'products',
  validateSearch: readProductsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { trpc }, deps }) => {
    const input = listInput(deps);
    // Going back finds the list as it was left, with everything that "Show more" had added.
    const { pages } = trpc.catalogue.list.getInfiniteData(input) ?? (await trpc.catalogue.list.fetchInfinite(input));
    return { origin: pages[0]?.origin ?? '', search: deps };
  },
  head: ({ match: { context }, loaderData }) => {
    const search: ProductsSearch = loaderData?.search ?? {};
    const { category } = search;
    const title = productsTitle(search, context.locale);
    const canonical = `${loaderData?.origin ?? ''}${PRODUCTS_PATH}${stringifySearch({ category })}`;
    return {
      meta: [
        ...pageMeta(context, title, { description: productsTitles[context.locale].description(title) }),
        ...(isIndexable(search) ? [] : [NOT_INDEXED]),
      ],
      links: [{ rel: 'canonical', href: canonical }],
    };
  },
  component: lazyPage(() => import('./products-page.tsx'), 'ProductsPage'),
});

interface ItemPageSearch {
  /** Where a parcel would go: ISO 3166-1 alpha-2. */
  country?: string | undefined;
}

const readCountry = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : undefined;

export const itemRoute = createRoute({
  getParentRoute: () => storeRoute,
  path: 'products/$slug',
  validateSearch: (search: Record<string, unknown>): ItemPageSearch => ({ country: readCountry(search['country']) }),
  loaderDeps: ({ search: { country } }) => ({ country }),
  loader: ({ context, params: { slug }, deps }) =>
    context.trpc.catalogue.item.ensureData({ slug, country: deps.country }),
  head: ({ match: { context }, loaderData: item }) => {
    if (item === undefined) return {};
    const { locale, session } = context;
    return {
      meta: [
        ...pageMeta(context, item.name[locale], {
          description: item.description[locale],
          jsonLd: itemJsonLd(item, locale, session.storeName),
        }),
        { property: 'og:type', content: 'product' },
        { property: 'og:image', content: `${item.origin}/pictures/${item.picture}-640.webp` },
      ],
      links: [{ rel: 'canonical', href: `${item.origin}${itemPagePath(item.slug)}` }],
    };
  },
  component: lazyPage(() => import('./item-page.tsx'), 'ItemPage'),
});
