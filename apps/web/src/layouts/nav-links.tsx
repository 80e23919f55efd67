import { Link, useRouter } from '@tanstack/react-router';
import type { ShellWords } from '../words/en.ts';
import { shellWords } from '../words/shell-words.ts';
import { useWords } from '../words/words.ts';

/** Entries of `ShellWords` that are plain texts. */
type Label = { [K in keyof ShellWords]: ShellWords[K] extends string ? K : never }[keyof ShellWords];

export interface NavEntry {
  readonly label: Label;
  readonly href: string;
  /** The route's path, where it is not the address itself: "/help/$topic". */
  readonly route?: string;
  /** Marked as current on the pages below it too. */
  readonly below?: boolean;
}

/** Only the entries whose pages exist: navigation never leads nowhere. */
export function useExistingEntries(entries: readonly NavEntry[]): readonly NavEntry[] {
  const routes: Readonly<Record<string, unknown>> = useRouter().routesByPath;
  return entries.filter(({ href, route = href }) => route in routes);
}

interface NavLinksProps {
  entries: readonly NavEntry[];
  /** The current page's link has `aria-current="page"`. */
  className: string;
}

/** Links of one navigation, as items of a list. */
export function NavLinks({ entries, className }: NavLinksProps) {
  const words = useWords(shellWords);
  return useExistingEntries(entries).map(({ href, label, below = false }) => (
    <li key={href}>
      <Link to={href} activeOptions={{ exact: !below, includeSearch: false }} className={className}>
        {words[label]}
      </Link>
    </li>
  ));
}
