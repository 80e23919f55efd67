import { useNavigate, useSearch } from '@tanstack/react-router';
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
import { ItemCard, ItemGrid } from './item-card.tsx';
import { listInput, refine } from './products-search.ts';
import { productsTitle } from './products-titles.ts';
import { productsWords } from './products-words.ts';
import { SortSelect } from './sort-select.tsx';

/** Pictures in sight when the page opens on a phone. */
const EAGER_CARDS = 4;

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
  const { total, facets, corrected, isRelaxed, today } = first;
  const items = pages.flatMap((page) => page.items);
  const last = pages.at(-1);
  const filter = (next: typeof search) => navigate({ search: next, resetScroll: false });
  return (
    <>
      <Trail title={productsTitle(search, locale)} isAll={search.category === undefined && search.q === undefined} />
      <PageHeading lead={<span aria-live="polite">{words.count(total)}</span>}>
        {productsTitle(search, locale)}
      </PageHeading>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[13rem_1fr]">
        <div className="min-w-0">
          <CategoryLinks search={search} counts={facets.categories} />
          <FilterForm search={search} makers={facets.makers} onFilter={filter} />
        </div>
        <div className="min-w-0">
          {corrected !== null && <Notice className="mb-5">{words.corrected(corrected)}</Notice>}
          {isRelaxed && <Notice className="mb-5">{words.relaxed}</Notice>}
          <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <ActiveFilters search={search} makers={facets.makers} />
            <SortSelect search={search} onSort={(sort) => filter(refine(search, { sort }))} />
          </div>
          {items.length === 0 ? (
            <EmptyState
              title={words.emptyTitle}
              action={
                <LinkButton to="/products" variant="secondary">
                  {words.emptyAction}
                </LinkButton>
              }
            >
              {words.emptyBody}
            </EmptyState>
          ) : (
            <ItemGrid>
              {items.map((item, index) => (
                <li key={item.id}>
                  <ItemCard item={item} today={today} eager={index < EAGER_CARDS} />
                </li>
              ))}
            </ItemGrid>
          )}
          {search.after !== undefined && (
            <p className="mt-8 text-center">
              <TextLink to="/products" search={refine(search, {})}>
                {words.toBeginning}
              </TextLink>
            </p>
          )}
          {search.after === undefined && items.length > 0 && (
            <Pagination summary={<span aria-live="polite">{words.shown(items.length, total)}</span>} />
          )}
          {last !== undefined && last.nextCursor !== null && (
            <p className="mt-3 flex justify-center">
              <LinkButton
                to="/products"
                search={{ ...search, after: last.nextCursor }}
                variant="secondary"
                aria-busy={list.isFetchingNextPage || undefined}
                preload={false}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  // The list grows in place; the address is for those without script, and for new windows.
                  event.preventDefault();
                  if (!list.isFetchingNextPage) void list.fetchNextPage();
                }}
              >
                {list.isFetchingNextPage ? words.loading : words.showMore}
              </LinkButton>
            </p>
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
  const all = { key: 'all', link: <TextLink to="/products">{shell.categories}</TextLink> };
  return <Breadcrumbs label={shell.breadcrumbs} trail={isAll ? [home] : [home, all]} current={title} />;
}
