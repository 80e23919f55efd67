import { dehydrate } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import type { AppRouter } from '@toriyose/api/router';
import type { TRPCLink } from '@trpc/client';
import { renderToString } from 'react-dom/server';
import { App } from './app/app.tsx';
import { createAppRouter } from './app/create-router.ts';
import { pageSourceOf } from './app/lazy-page.ts';
import type { PageSettings } from './app/page-settings.tsx';
import { preferenceCookie } from './app/preference-cookie.ts';
import { errorCodeOf } from './app/refusal.ts';
import { SIGN_IN_PATH, signInAddress } from './app/sign-in-address.ts';
import { createDataAccess, type DataAccess } from './app/trpc.ts';
import { chooseSettings } from './server/choose-settings.ts';
import { documentTail, headLinks, type PageAssets } from './server/document-parts.ts';
import { renderTrouble } from './server/render-trouble.tsx';

export interface PageRequest {
  /** Absolute address. */
  readonly url: string;
  readonly headers: Headers;
  readonly requestId: string;
  /** UTC epoch milliseconds. */
  readonly now: number;
  /** Calls procedures inside this process, as the visitor of this request. */
  readonly link: TRPCLink<AppRouter>;
  readonly assets: PageAssets;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What went wrong, for the log, when the status is 500. */
  readonly error?: unknown;
}

type AppRouterInstance = ReturnType<typeof createAppRouter>;

/** Renders one page with its data in it. Never throws: an unexpected failure is a page that names the request. */
export async function renderPage(request: PageRequest): Promise<PageResponse> {
  const data = createDataAccess(request.link, { retry: false });
  const fallback = chooseSettings(request, null);
  try {
    const { customer } = await data.trpc.session.current.ensureData();
    return await renderRoute(request, data, chooseSettings(request, customer?.language ?? null), customer !== null);
  } catch (error) {
    return troubleResponse(request, fallback, error);
  } finally {
    data.queryClient.clear();
  }
}

async function renderRoute(
  request: PageRequest,
  data: DataAccess,
  settings: PageSettings,
  signedIn: boolean,
): Promise<PageResponse> {
  const { pathname, search, searchParams } = new URL(request.url);
  const history = createMemoryHistory({ initialEntries: [pathname + search] });
  const router = createAppRouter(data, settings, { history, scrollRestoration: false });
  await router.load();
  const result = router._serverResult;
  if (result?.type === 'redirect') return redirectResponse(result.redirect, pathname + search);
  const error: unknown = result?.matches.find((match) => match.status === 'error')?.error;
  const isForbidden = errorCodeOf(error) === 'FORBIDDEN';
  if (result?.status === 500 && !isForbidden) return troubleResponse(request, settings, error);
  const markup = renderToString(<App router={router} data={data} settings={settings} />);
  const parts = { ...request.assets, pages: matchedPages(router) };
  const html = `<!doctype html>${markup
    .replace('</head>', () => `${headLinks(parts)}</head>`)
    .replace('</body>', () => `${documentTail({ settings, queries: dehydrate(data.queryClient) })}</body>`)}`;
  const isPrivate = signedIn || router.state.matches.some((match) => match.staticData.private);
  const headers = pageHeaders(isPrivate);
  if (searchParams.get('lang') === settings.locale)
    headers.append('Set-Cookie', preferenceCookie('lang', settings.locale));
  return { status: isForbidden ? 403 : (result?.status ?? 200), headers, html };
}

/** The source files of the pages and layouts that this address shows. */
const matchedPages = (router: AppRouterInstance): string[] =>
  router.state.matches.flatMap(({ routeId }) => {
    const component: unknown = router.routesById[routeId].options.component;
    return (typeof component === 'function' && pageSourceOf(component)) || [];
  });

function redirectResponse(redirect: Response, here: string): PageResponse {
  const target = redirect.headers.get('Location') ?? '/';
  const headers = pageHeaders(true);
  headers.set('Location', target === SIGN_IN_PATH ? signInAddress(here) : target);
  // 307 is the router's default; a page is always fetched with GET, where 302 says the same to older clients.
  return { status: redirect.status === 307 ? 302 : redirect.status, headers, html: '' };
}

const troubleResponse = (request: PageRequest, settings: PageSettings, error: unknown): PageResponse => ({
  status: 500,
  headers: pageHeaders(true),
  html: renderTrouble(settings, request.assets),
  error,
});

const pageHeaders = (isPrivate: boolean): Headers =>
  new Headers({
    'Content-Type': 'text/html; charset=UTF-8',
    'Cache-Control': isPrivate ? 'no-store' : 'private, no-cache',
    Vary: 'Cookie, Accept-Language',
  });
