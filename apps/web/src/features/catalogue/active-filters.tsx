import { Link } from '@tanstack/react-router';
import { formatYen, ITEM_CATEGORY_NAMES, yen } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import type { Outputs } from '../../app/trpc.ts';
import { Icon } from '../../ui/icon.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type Locale, useWords } from '../../words/words.ts';
import { type ProductsSearch, refine, SAME_LIST_ONLY } from './products-search.ts';
import { productsWords } from './products-words.ts';

interface ActiveFiltersProps {
  search: ProductsSearch;
  makers: Outputs['catalogue']['list']['facets']['makers'];
}

/** What narrows the list down now: each a link to the list without it. */
export function ActiveFilters({ search, makers }: ActiveFiltersProps) {
  const words = useWords(productsWords);
  const chips = useChips(search, makers);
  if (chips.length === 0) return null;
  return (
    <ul aria-label={words.activeFilters} className="flex flex-wrap items-center gap-2 text-sm">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <Link
            to="/products"
            search={refine(search, without)}
            resetScroll={false}
            activeOptions={SAME_LIST_ONLY}
            aria-label={words.removeFilter(label)}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-edge bg-raised py-0.5 pr-2 pl-3 no-underline hover:border-ai hover:text-ai"
          >
            {label}
            <Icon name="close" className="size-3.5" />
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <TextLink to="/products" activeOptions={SAME_LIST_ONLY} className="ml-1">
            {words.clearAll}
          </TextLink>
        </li>
      )}
    </ul>
  );
}

interface Chip {
  readonly label: string;
  readonly without: Partial<ProductsSearch>;
}

function useChips(search: ProductsSearch, makers: ActiveFiltersProps['makers']): readonly Chip[] {
  const words = useWords(productsWords);
  const locale = useLocale();
  const { q, category, stock, preorder, maker, from, to } = search;
  const range = from === undefined && to === undefined ? undefined : words.priceRange(price(from), price(to));
  const chips: readonly (Chip | false)[] = [
    q !== undefined && { label: quoted(q, locale), without: { q: undefined } },
    category !== undefined && { label: ITEM_CATEGORY_NAMES[category][locale], without: { category: undefined } },
    stock !== undefined && { label: words.inStock, without: { stock: undefined } },
    preorder !== undefined && { label: words.preOrder, without: { preorder: undefined } },
    maker !== undefined && { label: makerName(maker, makers, locale), without: { maker: undefined } },
    range !== undefined && { label: range, without: { from: undefined, to: undefined } },
  ];
  return chips.filter((chip) => chip !== false);
}

const price = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : formatYen(yen(Number(text)));

const quoted = (text: string, locale: Locale): string => (locale === 'ja' ? `「${text}」` : `“${text}”`);

const makerName = (maker: string, makers: ActiveFiltersProps['makers'], locale: Locale): string =>
  (locale === 'ja' ? makers.find((entry) => entry.maker === maker)?.makerJa : undefined) ?? maker;
