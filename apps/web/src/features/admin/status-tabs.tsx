import { Link } from '@tanstack/react-router';
import { ORDER_STATUS_WORDS, ORDER_STATUSES } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { useWords } from '../../words/words.ts';
import type { OrdersSearch } from './orders-search.ts';
import { ordersWords } from './orders-words.ts';
import { staffWords } from './staff-words.ts';

const TAB =
  'inline-flex min-h-9 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 px-0.5 text-soft no-underline hover:text-ink aria-[current=page]:border-ai aria-[current=page]:font-medium aria-[current=page]:text-ink';

const REFRESH_MS = 15_000;

/** Each status with how many orders are in it; choosing one keeps the other filters. */
export function StatusTabs({ search }: { search: OrdersSearch }) {
  const words = useWords(ordersWords);
  const staff = useWords(staffWords);
  const locale = useLocale();
  const [{ byStatus, limit }] = trpc.admin.orders.counts.useSuspenseQuery(undefined, { refetchInterval: REFRESH_MS });
  // By payment due there is one status only: choosing another ends that order.
  const { status: chosen, sort, ...filters } = search;
  const kept = { ...filters, ...(sort && sort !== 'payment_due' && { sort }) };
  return (
    <nav aria-label={words.statuses} className="-mx-4 mb-4 overflow-x-auto border-line border-b px-4 lg:mx-0 lg:px-0">
      <ul className="flex gap-x-5">
        <li>
          <Link
            to="/admin/orders"
            search={kept}
            className={TAB}
            activeProps={{}}
            aria-current={chosen === undefined ? 'page' : undefined}
          >
            {words.all}
          </Link>
        </li>
        {ORDER_STATUSES.map((status) => (
          <li key={status}>
            <Link
              to="/admin/orders"
              search={{ ...kept, status }}
              className={TAB}
              activeProps={{}}
              aria-current={chosen === status ? 'page' : undefined}
            >
              {ORDER_STATUS_WORDS[status][locale]}
              <span className="text-faint text-xs tabular-nums">
                {byStatus[status] >= limit ? staff.capped(limit) : byStatus[status]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
