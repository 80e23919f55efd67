import { Outlet } from '@tanstack/react-router';
import { ConfirmAddressNotice } from '../features/account/confirm-address-notice.tsx';
import { SignOutButton } from '../features/session/sign-out-button.tsx';
import { shellWords } from '../words/shell-words.ts';
import { useWords } from '../words/words.ts';
import { type NavEntry, NavLinks } from './nav-links.tsx';

const ENTRIES: readonly NavEntry[] = [
  { label: 'account', href: '/account' },
  { label: 'history', href: '/account/orders', below: true },
  { label: 'preOrders', href: '/account/pre-orders' },
  { label: 'messages', href: '/account/messages', below: true },
  { label: 'info', href: '/account/info' },
  { label: 'addresses', href: '/account/addresses', below: true },
  { label: 'alerts', href: '/account/alerts' },
  { label: 'reviews', href: '/account/reviews' },
  { label: 'security', href: '/account/security' },
];

/** Pages of the signed-in customer: at the side, on a phone above and scrolling sideways, the way between them. */
export function AccountLayout() {
  const words = useWords(shellWords);
  return (
    <div className="grid gap-x-12 gap-y-6 print:block lg:grid-cols-[12rem_minmax(0,1fr)]">
      <nav
        aria-label={words.accountNavigation}
        className="-mx-4 overflow-x-auto border-line border-b px-4 lg:sticky lg:top-8 lg:mx-0 lg:self-start lg:border-0 lg:px-0"
      >
        <ul className="flex gap-x-5 lg:flex-col">
          <NavLinks
            entries={ENTRIES}
            className="inline-flex min-h-11 items-center whitespace-nowrap border-transparent border-b-2 text-soft hover:text-ink aria-[current=page]:border-ai aria-[current=page]:font-medium aria-[current=page]:text-ink lg:w-full lg:border-b-0 lg:border-l-2 lg:pl-3"
          />
          <li className="sm:hidden">
            <SignOutButton className="inline-flex min-h-11 items-center whitespace-nowrap text-soft hover:text-ink" />
          </li>
        </ul>
      </nav>
      <div className="min-w-0">
        <ConfirmAddressNotice />
        <Outlet />
      </div>
    </div>
  );
}
