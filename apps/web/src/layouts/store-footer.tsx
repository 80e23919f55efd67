import { useSession } from '../app/session.ts';
import { shellWords } from '../words/shell-words.ts';
import { useWords } from '../words/words.ts';
import { type NavEntry, NavLinks } from './nav-links.tsx';

const HELP = '/help/$topic';
const LEGAL = '/legal/$page';

const ENTRIES: readonly NavEntry[] = [
  { label: 'help', href: '/help' },
  { label: 'shippingHelp', href: '/help/shipping', route: HELP },
  { label: 'preOrderHelp', href: '/help/pre-orders', route: HELP },
  { label: 'cancelHelp', href: '/help/cancelling', route: HELP },
  { label: 'contact', href: '/contact' },
  { label: 'commercialLaw', href: '/legal/commercial-transactions', route: LEGAL },
  { label: 'terms', href: '/legal/terms', route: LEGAL },
  { label: 'privacy', href: '/legal/privacy', route: LEGAL },
];

export function StoreFooter() {
  const words = useWords(shellWords);
  const { storeName } = useSession();
  return (
    <footer className="mt-8 border-line border-t bg-sunken text-sm">
      <div className="mx-auto flex max-w-page flex-col gap-6 px-4 py-8 sm:px-6 sm:py-10">
        <nav aria-label={words.footerNavigation}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            <NavLinks
              entries={ENTRIES}
              className="inline-flex min-h-8 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink aria-[current=page]:text-ink"
            />
          </ul>
        </nav>
        <p className="text-soft">
          {storeName}
          <br />
          {words.footerNote}
        </p>
      </div>
    </footer>
  );
}
