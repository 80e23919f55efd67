import { Link } from '@tanstack/react-router';
import { ITEM_CATEGORY_NAMES, type ItemCategory } from '@toriyose/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { useWords } from '../../words/words.ts';
import { type ProductsSearch, refine, SAME_LIST_ONLY } from './products-search.ts';
import { productsTitles } from './products-titles.ts';
import { productsWords } from './products-words.ts';

interface CategoryLinksProps {
  search: ProductsSearch;
  /** How many items each would leave, in the order of the menu. */
  counts: readonly { readonly category: ItemCategory; readonly count: number }[];
}

const LINK =
  'inline-flex min-h-9 items-center gap-2 whitespace-nowrap text-soft no-underline hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ai lg:min-h-8 lg:w-full lg:justify-between lg:whitespace-normal';

/** The shelves: a row to swipe along on a phone, a column beside the list on larger screens. */
export function CategoryLinks({ search, counts }: CategoryLinksProps) {
  const words = useWords(productsWords);
  const titles = useWords(productsTitles);
  const locale = useLocale();
  return (
    <nav aria-label={words.categories} className="-mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6 lg:mx-0 lg:px-0">
      <ul className="flex gap-x-5 text-sm lg:flex-col">
        <li>
          <CategoryLink search={refine(search, { category: undefined })} isCurrent={search.category === undefined}>
            {titles.allItems}
          </CategoryLink>
        </li>
        {counts.map(({ category, count }) => (
          <li key={category}>
            <CategoryLink search={refine(search, { category })} isCurrent={search.category === category}>
              {ITEM_CATEGORY_NAMES[category][locale]} <span className="text-faint text-xs tabular-nums">{count}</span>
            </CategoryLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface CategoryLinkProps {
  search: ProductsSearch;
  isCurrent: boolean;
  children: ReactNode;
}

const CategoryLink = ({ search, isCurrent, children }: CategoryLinkProps) => (
  <Link
    to="/products"
    search={search}
    activeOptions={SAME_LIST_ONLY}
    aria-current={isCurrent ? 'page' : undefined}
    className={LINK}
  >
    {children}
  </Link>
);
