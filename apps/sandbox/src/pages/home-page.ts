import { html } from 'hono/html';
import type { SandboxContext } from '../sandbox-context.ts';
import { cutPage, type Markup, pageLinks, renderPage, statusMark, timeMark, yenText } from './layout.ts';

type Entry = { at: number; render: () => Markup };

const PAGE_SIZE = 30;

/** `/`: mails and movements of money in one list, newest first. */
export function renderHome(ctx: SandboxContext, wanted: string | undefined): Markup {
  // Stable: what happened in the same millisecond stays in its order.
  const entries = collectEntries(ctx).sort((a, b) => b.at - a.at);
  const { rows, page, pages } = cutPage(entries, wanted, PAGE_SIZE);
  return renderPage({
    title: 'Everything sent',
    path: '/',
    body: html`<p class="hint">
        What the shop sent, newest first. Read the mails in the <a href="/mailbox">mailbox</a>, see the money in the
        <a href="/paypal">PayPal ledger</a>, see what the shop was told under <a href="/webhooks-sent">webhooks</a>, or make things go wrong with the <a href="/paypal#switches">switches for faults</a>.
      </p>
      ${
        entries.length === 0
          ? html`<p>Nothing yet. Place an order or create an account in the shop, and look here again.</p>`
          : html`<ol class="rows">${rows.map((entry) => html`<li>${entry.render()}</li>`)}</ol>`
      }
      ${pageLinks(page, pages, (number) => `/?page=${number}`)}`,
  });
}

type Row = { what: Markup | string; status: string; about: Markup | string };

const renderRow = (at: number, { what, status, about }: Row): Markup =>
  html`<div class="lead"><p>${what}</p><p>${statusMark(status)}</p></div>
    <p class="meta">${about} · ${timeMark(at)}</p>`;

function collectEntries(ctx: SandboxContext): Entry[] {
  const { ledger } = ctx;
  const money = (name: string, row: { amountYen: number; orderId: string; status: string }): Row => ({
    what: html`<a href="/paypal?order=${row.orderId}">${name} <span class="money">${yenText(row.amountYen)}</span></a>`,
    status: row.status,
    about: 'PayPal',
  });
  return [
    ...ctx.emails.table.newestFirst().flatMap((email) =>
      entry(email.createdAt, {
        what: html`<a href="/mailbox/${email.id}">${email.subject}</a>`,
        status: email.lastEvent,
        about: `E-mail to ${email.to.join(', ')}`,
      }),
    ),
    ...ledger.refunds.newestFirst().flatMap((row) => entry(row.createdAt, money('Refund', row))),
    ...ledger.captures.newestFirst().flatMap((row) => entry(row.createdAt, money('Capture', row))),
    ...ledger.authorizations.newestFirst().flatMap((row) => entry(row.createdAt, money('Authorisation', row))),
    ...ledger.orders
      .newestFirst()
      .flatMap((row) => entry(row.createdAt, money('PayPal order', { ...row, orderId: row.id }))),
  ];
}

const entry = (at: number, row: Row): Entry[] => [{ at, render: () => renderRow(at, row) }];
