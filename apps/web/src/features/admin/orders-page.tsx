import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { trpc } from '../../app/trpc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/words.ts';
import { adminTitles } from './admin-titles.ts';
import { OrdersFilters } from './orders-filters.tsx';
import { toOrdersQuery } from './orders-search.ts';
import { OrdersTable } from './orders-table.tsx';
import { ordersWords } from './orders-words.ts';
import { ShowMore } from './show-more.tsx';
import { StatusTabs } from './status-tabs.tsx';
import { useRowKeys } from './use-row-keys.ts';

const route = getRouteApi('/admin/orders');

/** ADM-3: every order, to be found in a few keys. */
export function OrdersPage() {
  const titles = useWords(adminTitles);
  const words = useWords(ordersWords);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/admin/orders' });
  const [{ pages }, list] = trpc.admin.orders.list.useSuspenseInfiniteQuery(toOrdersQuery(search), {
    getNextPageParam: (page) => page.nextCursor,
  });
  const keys = useRowKeys();
  const orders = pages.flatMap((page) => page.orders);
  return (
    <>
      <PageHeading>{titles.orders}</PageHeading>
      <StatusTabs search={search} />
      <OrdersFilters
        // A field holds what is typed until it is sent; another address brings other fields.
        key={JSON.stringify(search)}
        search={search}
        searchField={keys.search}
        onFilter={(next) => navigate({ search: next })}
      />
      <div ref={keys.list}>
        {orders.length === 0 ? (
          <EmptyState
            title={words.empty}
            action={
              <LinkButton to="/admin/orders" variant="secondary">
                {words.clear}
              </LinkButton>
            }
          >
            {words.emptyBody}
          </EmptyState>
        ) : (
          <OrdersTable orders={orders} isByPayment={search.sort === 'payment_due'} />
        )}
      </div>
      <p className="mt-3 flex flex-wrap justify-between gap-x-6 text-soft text-xs" role="status">
        <span className="tabular-nums">{words.shown(orders.length, list.hasNextPage)}</span>
        <span className="hidden lg:inline">{words.keys('/')}</span>
      </p>
      <ShowMore list={list} />
    </>
  );
}
