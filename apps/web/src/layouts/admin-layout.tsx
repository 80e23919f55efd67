import { Link, Outlet } from '@tanstack/react-router';
import { useSession } from '../app/session.ts';
import { MAIN_ID, SkipLink } from '../ui/hidden-text.tsx';
import { shellWords } from '../words/shell-words.ts';
import { useWords } from '../words/words.ts';
import { ADMIN_ENTRIES } from './admin-entries.ts';
import { CommandPalette } from './command-palette.tsx';
import { LanguageLink } from './language-link.tsx';
import { NavLinks } from './nav-links.tsx';
import { StoreMark } from './store-mark.tsx';
import { ThemeButton } from './theme-button.tsx';

const QUIET = 'inline-flex min-h-8 items-center text-soft hover:text-ink';

/** Staff pages: dense, the whole width, every page one click or Ctrl/⌘ K away. */
export function AdminLayout() {
  const words = useWords(shellWords);
  const { storeName, customer } = useSession();
  return (
    <div className="flex min-h-dvh flex-col text-sm lg:flex-row">
      <SkipLink>{words.skipToContent}</SkipLink>
      <header className="flex shrink-0 flex-col gap-3 border-line border-b bg-raised px-4 py-3 lg:w-52 lg:border-r lg:border-b-0">
        <Link to="/admin" className="flex items-center gap-2 font-semibold text-base no-underline">
          <StoreMark />
          <span className="truncate">{storeName}</span>
        </Link>
        <CommandPalette entries={ADMIN_ENTRIES} />
        <nav aria-label={words.staffNavigation} className="-mx-4 overflow-x-auto px-4 lg:grow">
          <ul className="flex gap-x-4 lg:flex-col">
            <NavLinks
              entries={ADMIN_ENTRIES}
              className="inline-flex min-h-8 items-center whitespace-nowrap border-transparent text-soft hover:text-ink aria-[current=page]:border-ai aria-[current=page]:font-medium aria-[current=page]:text-ink lg:w-full lg:border-l-2 lg:pl-2"
            />
          </ul>
        </nav>
        <div className="flex flex-wrap gap-x-4 text-xs lg:flex-col">
          <span className="py-1 text-soft">{customer?.name}</span>
          <LanguageLink className={QUIET} />
          <ThemeButton className={QUIET} />
          <Link to="/" className={QUIET}>
            {words.toShop}
          </Link>
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="w-full min-w-0 max-w-desk grow px-4 py-6 outline-none lg:px-8">
        <Outlet />
      </main>
    </div>
  );
}
