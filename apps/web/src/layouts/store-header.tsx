import { Link, useLocation } from '@tanstack/react-router';
import { formatYen, yen } from '@toriyose/domain';
import { useLocale } from '../app/page-settings.tsx';
import { useSession } from '../app/session.ts';
import { SignOutButton } from '../features/session/sign-out-button.tsx';
import { cx } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { shellWords } from '../words/shell-words.ts';
import { useWords } from '../words/words.ts';
import { LanguageLink } from './language-link.tsx';
import { type NavEntry, NavLinks } from './nav-links.tsx';
import { StoreMark } from './store-mark.tsx';
import { ThemeButton } from './theme-button.tsx';

const SHOP: readonly NavEntry[] = [
  { label: 'categories', href: '/products', below: true },
  { label: 'help', href: '/help', below: true },
];

const CART: string = '/cart';
const SIGN_IN: string = '/sign-in';
const ACCOUNT: string = '/account';

const NAV_LINK =
  'inline-flex min-h-11 items-center text-soft hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink';

/** Name, search, cart; below it, quieter, the ways through the shop. Two rows on a phone, nothing folded away. */
export function StoreHeader() {
  const words = useWords(shellWords);
  const { storeName } = useSession();
  return (
    <header className="border-line border-b bg-raised">
      <div className="mx-auto max-w-page px-4 sm:px-6">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pt-3 sm:gap-x-6 sm:pt-5">
          <Link to="/" className="flex min-h-11 items-center gap-2 font-semibold no-underline sm:gap-2.5 sm:text-lg">
            <StoreMark />
            {storeName}
          </Link>
          <SearchForm />
          <CartLink />
        </div>
        <div className="flex flex-wrap items-center gap-x-5 text-sm sm:pb-1">
          <nav aria-label={words.mainNavigation}>
            <ul className="flex flex-wrap gap-x-5">
              <NavLinks entries={SHOP} className={NAV_LINK} />
            </ul>
          </nav>
          <div className="ml-auto flex flex-wrap items-center gap-x-4">
            <AccountLink />
            <LanguageLink className={NAV_LINK} />
            <ThemeButton className={NAV_LINK} />
          </div>
        </div>
      </div>
    </header>
  );
}

/** A plain form: works before, and without, script. */
function SearchForm() {
  const words = useWords(shellWords);
  const q = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('q') ?? '' });
  return (
    <search className="order-last w-full grow sm:order-none sm:w-auto">
      <form action="/products" method="get" className="flex max-w-text rounded-md border border-edge bg-paper">
        <input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          aria-label={words.search}
          placeholder={words.searchHint}
          className="min-h-11 w-full min-w-0 grow rounded-l-md bg-transparent px-3 placeholder:text-faint"
        />
        <button type="submit" className="flex shrink-0 items-center gap-1.5 rounded-r-md px-3 text-ai hover:bg-ai-wash">
          <Icon name="search" />
          <span className="sr-only">{words.search}</span>
        </button>
      </form>
    </search>
  );
}

/** SHOP-3: always "¥0 (0 items)". */
function CartLink() {
  const words = useWords(shellWords);
  const { cart } = useSession();
  return (
    <Link
      to={CART}
      className="ml-auto inline-flex min-h-11 items-center gap-2 whitespace-nowrap tabular-nums no-underline hover:text-ai"
    >
      <Icon name="cart" />
      {words.cartText(formatYen(yen(cart.totalYen)), words.items(cart.itemCount))}
    </Link>
  );
}

function AccountLink() {
  const words = useWords(shellWords);
  const locale = useLocale();
  const { customer } = useSession();
  if (customer === null) {
    return (
      <Link to={SIGN_IN} className={NAV_LINK}>
        {words.signIn}
      </Link>
    );
  }
  const name = locale === 'ja' ? `${customer.name} 様` : customer.name;
  return (
    <>
      <Link to={ACCOUNT} className={NAV_LINK} aria-label={`${words.account}: ${name}`}>
        <Icon name="person" className="mr-1.5 size-4" />
        <span className="max-w-40 truncate">{name}</span>
      </Link>
      {/* On a phone there is room for it in the account's own navigation only. */}
      <SignOutButton className={cx(NAV_LINK, 'max-sm:hidden')} />
    </>
  );
}
