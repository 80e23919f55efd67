import { createRoute, redirect } from '@tanstack/react-router';
import { type PageContext, storeRoute } from '../../app/layout-routes.tsx';
import { lazyPage } from '../../app/lazy-page.ts';
import { pageMeta } from '../../app/page-meta.ts';
import type { Session } from '../../app/session.ts';
import { safeNext } from './safe-next.ts';
import { type ConfirmationOutcome, sessionTitles } from './session-titles.ts';

interface SignInSearch {
  /** Where to go afterwards; checked by `safeNext` when it is used. */
  next?: string | undefined;
}

const readNext = ({ next }: Record<string, unknown>): SignInSearch => ({
  next: typeof next === 'string' ? next : undefined,
});

/** Whoever is signed in already is taken where he wants to go. */
function skipWhenSignedIn({ context, search }: { context: { session: Session }; search: SignInSearch }): void {
  if (context.session.customer !== null) throw redirect({ href: safeNext(search.next, '/account'), statusCode: 302 });
}

const signInRoute = createRoute({
  getParentRoute: () => storeRoute,
  path: 'sign-in',
  validateSearch: readNext,
  beforeLoad: skipWhenSignedIn,
  head: ({ match }) => ({ meta: pageMeta(match.context, sessionTitles[match.context.locale].signIn) }),
  component: lazyPage(() => import('./sign-in-page.tsx'), 'SignInPage'),
  staticData: { private: true },
});

const createAccountRoute = createRoute({
  getParentRoute: () => storeRoute,
  path: 'create-account',
  validateSearch: readNext,
  beforeLoad: skipWhenSignedIn,
  head: ({ match }) => ({ meta: pageMeta(match.context, sessionTitles[match.context.locale].createAccount) }),
  component: lazyPage(() => import('./create-account-page.tsx'), 'CreateAccountPage'),
  staticData: { private: true },
});

const isOutcome = (value: unknown): value is ConfirmationOutcome =>
  typeof value === 'string' && Object.hasOwn(sessionTitles.en.outcomes, value);

const titleOf = ({ locale }: PageContext, outcome: ConfirmationOutcome): string =>
  sessionTitles[locale].outcomes[outcome];

const addressConfirmedRoute = createRoute({
  getParentRoute: () => storeRoute,
  path: 'address-confirmed',
  validateSearch: ({ outcome }: Record<string, unknown>): { outcome: ConfirmationOutcome } => ({
    outcome: isOutcome(outcome) ? outcome : 'not_valid',
  }),
  head: ({ match }) => ({ meta: pageMeta(match.context, titleOf(match.context, match.search.outcome)) }),
  component: lazyPage(() => import('./address-confirmed-page.tsx'), 'AddressConfirmedPage'),
  staticData: { private: true },
});

export const sessionRoutes = [signInRoute, createAccountRoute, addressConfirmedRoute] as const;
