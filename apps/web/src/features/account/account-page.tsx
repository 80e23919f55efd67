import { Link } from '@tanstack/react-router';
import { useSession } from '../../app/session.ts';
import { trpc } from '../../app/trpc.ts';
import { type NavEntry, useExistingEntries } from '../../layouts/nav-links.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { OrderList } from '../order/order-list.tsx';
import { accountWords } from './account-words.ts';
import { NEWEST_ORDERS } from './newest-orders.ts';

type Topic = keyof (typeof accountWords)['en']['about'];

const TOPICS: readonly (NavEntry & { readonly label: Topic })[] = [
  { label: 'history', href: '/account/orders' },
  { label: 'preOrders', href: '/account/pre-orders' },
  { label: 'messages', href: '/account/messages' },
  { label: 'info', href: '/account/info' },
  { label: 'addresses', href: '/account/addresses' },
  { label: 'alerts', href: '/account/alerts' },
  { label: 'reviews', href: '/account/reviews' },
  { label: 'security', href: '/account/security' },
];

/** The customer's front door: what is under way, and the ways to everything else. */
export function AccountPage() {
  const words = useWords(accountWords);
  const { customer } = useSession();
  return (
    <>
      <PageHeading lead={customer && words.greeting(customer.name)}>{words.title}</PageHeading>
      <NewestOrders />
      <Topics />
    </>
  );
}

function NewestOrders() {
  const words = useWords(accountWords);
  const [{ orders }] = trpc.order.history.useSuspenseQuery(NEWEST_ORDERS);
  return (
    <Section
      heading={words.newest}
      action={orders.length > 0 && <TextLink to="/account/orders">{words.allOrders}</TextLink>}
    >
      {orders.length === 0 ? (
        <EmptyState title={words.nothingYet} action={<LinkButton to="/">{words.toShop}</LinkButton>}>
          {words.nothingYetMore}
        </EmptyState>
      ) : (
        <OrderList orders={orders} />
      )}
    </Section>
  );
}

function Topics() {
  const words = useWords(accountWords);
  const shell = useWords(shellWords);
  const existing = useExistingEntries(TOPICS);
  return (
    <Section heading={words.more}>
      <ul className="grid gap-3 sm:grid-cols-2">
        {TOPICS.filter((topic) => existing.includes(topic)).map(({ label, href }) => (
          <li key={href} className="relative rounded-lg border border-line bg-raised p-4 hover:border-ai">
            <Link to={href} className="font-medium text-ai no-underline after:absolute after:inset-0">
              {shell[label]}
            </Link>
            <p className="text-sm text-soft">{words.about[label]}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
