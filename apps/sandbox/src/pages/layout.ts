import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

const SECTIONS = [
  { href: '/', name: 'Everything sent' },
  { href: '/mailbox', name: 'Mailbox' },
  { href: '/paypal', name: 'PayPal' },
  { href: '/webhooks-sent', name: 'Webhooks' },
] as const;

type Page = { title: string; path: string; body: Markup | Markup[]; lang?: 'en' | 'ja' };

/** The frame around the pages of the sandbox that people who test use. */
export const renderPage = ({ title, path, body }: Page): Markup =>
  renderDocument({
    title: `${title} · Sandbox`,
    body: html`<a class="skip" href="#main">Skip to content</a>
      <header class="top">
        <p class="name">Sandbox</p>
        <nav class="places" aria-label="Sandbox">
          ${SECTIONS.map(
            ({ href, name }) => html`<a href="${href}" ${href === path ? html`aria-current="page"` : ''}>${name}</a>`,
          )}
        </nav>
      </header>
      <main id="main" aria-labelledby="title">
        <h1 id="title">${title}</h1>
        ${body}
      </main>
      <footer><p>Stand-ins for PayPal and Resend. No money moves here, and no mail leaves.</p></footer>`,
  });

/** A bare page, as the payer sees it. */
export const renderDocument = ({
  title,
  body,
  lang = 'en',
}: {
  title: string;
  body: Markup;
  lang?: 'en' | 'ja';
}): Markup =>
  html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/sandbox.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;

/** @param amountYen whole yen */
export const yenText = (amountYen: number): string => `¥${amountYen.toLocaleString('en-US')}`;

const clockFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Asia/Tokyo',
});

/** @param at UTC epoch ms */
export const timeMark = (at: number): Markup =>
  html`<time datetime="${new Date(at).toISOString()}">${clockFormat.format(at)} JST</time>`;

const TONES: Record<string, 'good' | 'bad' | 'wait'> = {
  COMPLETED: 'good',
  CAPTURED: 'good',
  delivered: 'good',
  opened: 'good',
  clicked: 'good',
  PENDING: 'wait',
  PAYER_ACTION_REQUIRED: 'wait',
  waiting: 'wait',
  delivery_delayed: 'wait',
  DECLINED: 'bad',
  DENIED: 'bad',
  FAILED: 'bad',
  bounced: 'bad',
  complained: 'bad',
  suppressed: 'bad',
  failed: 'bad',
  dropped: 'bad',
};

/** A status, in words and in a tone. */
export const statusMark = (status: string): Markup =>
  html`<span class="status ${TONES[status] ?? 'plain'}">${status.replaceAll('_', ' ').toLowerCase()}</span>`;

/** Links to the newer and the older page of a list. @param hrefOf address of a page, 1 being the newest */
export function pageLinks(page: number, pages: number, hrefOf: (page: number) => string): Markup {
  if (pages <= 1) return html``;
  return html`<nav class="pages" aria-label="Pages">
    ${page > 1 ? html`<a href="${hrefOf(page - 1)}">Newer</a>` : ''}
    <span>Page ${page} of ${pages}</span>
    ${page < pages ? html`<a href="${hrefOf(page + 1)}">Older</a>` : ''}
  </nav>`;
}

/** Cuts one page out of a list. @param wanted as it came in the address */
export function cutPage<Row>(rows: readonly Row[], wanted: string | undefined, size: number) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(Math.max(Math.trunc(Number(wanted)) || 1, 1), pages);
  return { rows: rows.slice((page - 1) * size, page * size), page, pages };
}
