import { SIGN_IN_PATH } from '../../app/sign-in-address.ts';

export const CREATE_ACCOUNT_PATH = '/create-account';
export const FORGOT_PASSWORD_PATH = '/forgot-password';

/** Stands for this site while an address is read; nobody can own a name below "invalid" (RFC 2606). */
const HERE = 'https://store.invalid';

/** Pages that make no sense for somebody who has just signed in. */
const LEADS_BACK: ReadonlySet<string> = new Set([SIGN_IN_PATH, CREATE_ACCOUNT_PATH]);

/**
 * Where to go after signing in. Anybody can send a link with `?next=`, so only a page of this site is followed: what a
 * browser would read as another site ("//evil.example", "/\evil.example", "javascript:…") leads home.
 * @returns path, search and fragment, beginning with exactly one slash
 */
export function safeNext(next: unknown, fallback = '/'): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, HERE)) return fallback;
  const { origin, pathname, search, hash } = new URL(next, HERE);
  // A path of two slashes, as "/.//evil.example" becomes, is another site once it stands alone.
  if (origin !== HERE || pathname.startsWith('//') || LEADS_BACK.has(pathname)) return fallback;
  return `${pathname}${search}${hash}`;
}
