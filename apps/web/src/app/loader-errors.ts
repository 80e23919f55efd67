import { type AnyRoute, notFound, redirect } from '@tanstack/react-router';
import { errorCodeOf } from './refusal.ts';
import { SIGN_IN_PATH, signInAddress } from './sign-in-address.ts';

/**
 * Makes every loader of a route tree speak HTTP: a NOT_FOUND of the API is the 404 page, an UNAUTHORIZED the sign-in
 * page. Anything else stays an error. Routes live as long as the process, so nothing of one request is kept in them.
 */
export function guardLoaders(root: AnyRoute): void {
  root.options.onError ??= turnIntoPage;
  const children: readonly AnyRoute[] = Object.values(root.children ?? {});
  for (const child of children) guardLoaders(child);
}

function turnIntoPage(error: unknown): void {
  const code = errorCodeOf(error);
  if (code === 'NOT_FOUND') throw notFound();
  if (code === 'UNAUTHORIZED') throw redirect({ href: signInFromHere(), statusCode: 302 });
}

/** The address bar names the page being loaded. On the server its renderer adds the way back (entry-server.tsx). */
const signInFromHere = (): string =>
  typeof window === 'undefined' ? SIGN_IN_PATH : signInAddress(window.location.pathname + window.location.search);
