import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JstDate } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Breadcrumbs, Pagination } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { ActiveFilters } from './active-filters.tsx';
import { CategoryLinks } from './category-links.tsx';
import { FilterForm } from './filter-form.tsx';
import { type CatalogueItem, ItemCard, ItemGrid } from './item-card.tsx';
import { listInput, type ProductsSearch, refine, SAME_LIST_ONLY } from './products-search.ts';
import { productsTitle } from './products-titles.ts';
import { productsWords } from './products-words.ts';
import { ShowMore } from './show-more.tsx';
import { SortSelect } from './sort-select.tsx';

export function ProductsPage() {
  const words = useWords(productsWords);
  const locale = useLocale();
  const search = useSearch({ from: '/store/products' });
  const navigate = useNavigate({ from: '/products' });
  const [{ pages }, list] = trpc.catalogue.list.useSuspenseInfiniteQuery(listInput(search), {
    getNextPageParam: (page) => page.nextCursor,
  });
  const [first] = pages;
  if (first === undefined) return null;
  const { total, facets, today } = first;
  const items = pages.flatMap((page) => page.items);
  const after = pages.at(-1)?.nextCursor ?? undefined;
  const title = productsTitle(search, locale);
  const filter = (next: ProductsSearch) => void navigate({ search: next, resetScroll: false });
  return (
    <>
      <Trail title={title} isAll={search.category === undefined && search.q === undefined} />
      <PageHeading lead={<span aria-live="polite">{words.count(total)}</span>}>{title}</PageHeading>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[13rem_1fr]">
        <div className="min-w-0">
          <CategoryLinks search={search} counts={facets.categories} />
          <FilterForm search={search} makers={facets.makers} onFilter={filter} />
        </div>
        <div className="min-w-0">
          <SearchNotes {...first} />
          <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <ActiveFilters search={search} makers={facets.makers} />
            <SortSelect search={search} onSort={(sort) => filter(refine(search, { sort }))} />
          </div>
          {items.length === 0 ? <NothingFound /> : <Results items={items} today={today} />}
          {search.after !== undefined && <ToBeginning search={search} />}
          {search.after === undefined && items.length > 0 && (
            <Pagination summary={<span aria-live="polite">{words.shown(items.length, total)}</span>} />
          )}
          {after !== undefined && (
            <ShowMore
              next={{ ...search, after }}
              isLoading={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          )}
        </div>
      </div>
    </>
  );
}

function Trail({ title, isAll }: { title: string; isAll: boolean }) {
  const words = useWords(productsWords);
  const shell = useWords(shellWords);
  const home = { key: 'home', link: <TextLink to="/">{words.home}</TextLink> };
  const all = {
    key: 'all',
    link: (
      <TextLink to="/products" activeOptions={SAME_LIST_ONLY}>
        {shell.categories}
      </TextLink>
    ),
  };
  return <Breadcrumbs label={shell.breadcrumbs} trail={isAll ? [home] : [home, all]} current={title} />;
}

/** SHOP-2: what was searched for in place of what was typed. */
function SearchNotes({ corrected, isRelaxed }: { corrected: string | null; isRelaxed: boolean }) {
  const words = useWords(productsWords);
  return (
    <>
      {corrected !== null && <Notice className="mb-5">{words.corrected(corrected)}</Notice>}
      {isRelaxed && <Notice className="mb-5">{words.relaxed}</Notice>}
    </>
  );
}

/** Pictures in sight when the page opens on a phone. */
const EAGER_CARDS = 4;

const Results = ({ items, today }: { items: readonly CatalogueItem[]; today: JstDate }) => (
  <ItemGrid>
    {items.map((item, index) => (
      <li key={item.id}>
        <ItemCard item={item} today={today} eager={index < EAGER_CARDS} />
      </li>
    ))}
  </ItemGrid>
);

function NothingFound() {
  const words = useWords(productsWords);
  return (
    <EmptyState
      title={words.emptyTitle}
      action={
        <LinkButton to="/products" activeOptions={SAME_LIST_ONLY} variant="secondary">
          {words.emptyAction}
        </LinkButton>
      }
    >
      {words.emptyBody}
    </EmptyState>
  );
}

function ToBeginning({ search }: { search: ProductsSearch }) {
  const words = useWords(productsWords);
  return (
    <p className="mt-8 text-center">
      <TextLink to="/products" search={refine(search, {})} activeOptions={SAME_LIST_ONLY}>
        {words.toBeginning}
      </TextLink>
    </p>
  );
}
