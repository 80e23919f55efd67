import type { AppRouter } from '@toriyose/api/router';
import { TEST_NOW } from '@toriyose/domain/testing';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { renderPage } from '../../entry-server.tsx';
import type { Locale } from '../../words/words.ts';

/** Answers by the path of the procedure. What is missing is not found. */
type Answers = Readonly<Record<string, unknown>>;

const CUSTOMER = {
  id: 'customer-1',
  name: 'Camille Martin',
  email: 'camille@example.com',
  emailVerified: true,
  language: 'en',
  timeZone: 'Europe/Paris',
};

const NOT_FOUND = { code: -32_004, message: 'There is no such page or order', data: { code: 'NOT_FOUND' } };

const linkWith =
  (answers: Answers): TRPCLink<AppRouter> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      if (!(op.path in answers)) {
        observer.error(TRPCClientError.from({ error: NOT_FOUND }));
        return;
      }
      observer.next({ result: { data: answers[op.path] } });
      observer.complete();
    });

export interface RenderedPage {
  readonly status: number;
  readonly html: string;
  /** What a person reads, tags removed. */
  readonly text: string;
}

/** For tests: a page as the server sends it to a signed-in customer, with fixed answers in place of the API. */
export async function renderForCustomer(
  path: string,
  locale: Locale,
  answers: Answers,
  { now = TEST_NOW, customer = {} }: { readonly now?: number; readonly customer?: object } = {},
): Promise<RenderedPage> {
  const session = { staffRole: null, cart: { itemCount: 0, totalYen: 0 }, storeName: 'Shop', now };
  const url = new URL(path, 'http://shop.test');
  url.searchParams.set('lang', locale);
  const { status, html, error } = await renderPage({
    url: url.href,
    headers: new Headers(),
    requestId: 'request-1',
    now,
    link: linkWith({ 'session.current': { ...session, customer: { ...CUSTOMER, ...customer } }, ...answers }),
    assets: { entry: '/entry.js', scripts: [], styles: [], byPage: {} },
  });
  if (error !== undefined) throw error;
  return { status, html, text: readableText(html) };
}

function readableText(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return body
    .replaceAll(/<!-- -->|<\/?(?:span|time|s|a|strong)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}
