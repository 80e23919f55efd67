import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../app/trpc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { HistoryForm } from './history-form.tsx';
import { type HistorySearch, readHistorySearch, toHistoryQuery } from './history-search.ts';
import { historyWords } from './history-words.ts';
import { OrderList } from './order-list.tsx';

const route = getRouteApi('/store/account/orders');

/** ORD-1: own orders, newest first, page by page. */
export function HistoryPage() {
  const words = useWords(historyWords);
  // The router's search holds whatever the address does.
  const search = readHistorySearch(route.useSearch());
  const [{ orders, nextCursor }] = trpc.order.history.useSuspenseQuery(toHistoryQuery(search));
  const { status, q, after } = search;
  const isFiltered = status !== undefined || q !== undefined;
  const hasForm = isFiltered || after !== undefined || orders.length > 0;
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      {hasForm && <HistoryForm search={search} />}
      {orders.length === 0 ? <NoOrders isFiltered={isFiltered} /> : <OrderList orders={orders} />}
      {orders.length > 0 && (
        <Pagination
          summary={words.shown(orders.length)}
          more={<MoreOrders search={search} nextCursor={nextCursor} />}
        />
      )}
    </>
  );
}

function MoreOrders({ search, nextCursor }: { search: HistorySearch; nextCursor: string | null }) {
  const words = useWords(historyWords);
  const { after, ...filter } = search;
  return (
    <>
      {nextCursor !== null && (
        <LinkButton variant="secondary" to="/account/orders" search={{ ...filter, after: nextCursor }}>
          {words.more}
        </LinkButton>
      )}
      {after !== undefined && (
        <TextLink to="/account/orders" search={filter}>
          {words.newest}
        </TextLink>
      )}
    </>
  );
}

function NoOrders({ isFiltered }: { isFiltered: boolean }) {
  const words = useWords(historyWords);
  if (!isFiltered) {
    return (
      <EmptyState title={words.none} action={<LinkButton to="/">{words.toShop}</LinkButton>}>
        {words.noneMore}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={words.notFound} action={<TextLink to="/account/orders">{words.showAll}</TextLink>}>
      {words.notFoundMore}
    </EmptyState>
  );
}
