import { html } from 'hono/html';
import type { Authorization, Capture, PayPalOrder, Refund } from '../paypal/ledger.ts';
import { viewLedger } from '../paypal/ledger-view.ts';
import { isExpired } from '../paypal/order-state.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { cutPage, type Markup, pageLinks, renderPage, statusMark, timeMark, yenText } from './layout.ts';
import { renderSwitches } from './switches-panel.ts';

const PAGE_SIZE = 20;

/** `/paypal`: every PayPal order with what was authorised, captured and refunded, newest first; then the switches. */
export function renderLedger(
  ctx: SandboxContext,
  query: { page?: string | undefined; order?: string | undefined },
): Markup {
  const all = ctx.ledger.orders.newestFirst();
  const chosen = query.order === undefined ? all : all.filter((order) => order.id === query.order);
  const { rows, page, pages } = cutPage(chosen, query.page, PAGE_SIZE);
  return renderPage({
    title: 'PayPal',
    path: '/paypal',
    body: html`${renderTotals(ctx)}
      <p><a href="#switches">Switches for faults</a></p>
      <section aria-labelledby="ledger">
        <h2 id="ledger">Ledger</h2>
        ${query.order === undefined ? '' : html`<p><a href="/paypal">Show all orders</a></p>`}
        ${rows.length === 0 ? html`<p>No PayPal order yet.</p>` : rows.map((order) => renderOrder(ctx, order))}
        ${pageLinks(page, pages, (number) => `/paypal?page=${number}`)}
      </section>
      ${renderSwitches(ctx)}`,
  });
}

function renderTotals(ctx: SandboxContext): Markup {
  const { totals } = viewLedger(ctx.ledger);
  const rows: [string, number][] = [
    ['Authorised, open', totals.authorizedYen],
    ['Captured', totals.capturedYen],
    ['Refunded', totals.refundedYen],
    ['Reversed', totals.reversedYen],
    ['Left with the store', totals.netYen],
  ];
  return html`<dl class="totals">
    ${rows.map(([name, amount]) => html`<div><dt>${name}</dt><dd class="money">${yenText(amount)}</dd></div>`)}
  </dl>`;
}

function renderOrder(ctx: SandboxContext, order: PayPalOrder): Markup {
  const { ledger } = ctx;
  const captures = ledger.capturesOf(order.id);
  const open = order.status !== 'COMPLETED' && order.status !== 'APPROVED' && !isExpired(ctx, order);
  return html`<article class="sheet" aria-labelledby="order-${order.id}">
    <h3 id="order-${order.id}">${order.unit.invoice_id ?? order.id} <span class="money">${yenText(order.amountYen)}</span></h3>
    <p class="meta">
      ${statusMark(isExpired(ctx, order) ? 'EXPIRED' : order.status)} ${order.id} ·
      ${order.intent === 'CAPTURE' ? 'captured at once' : 'authorised first'} · ${order.source === 'card' ? 'card' : 'wallet'} ·
      ${timeMark(order.createdAt)}
    </p>
    ${open ? html`<p><a href="/paypal?token=${order.id}">Approval page</a></p>` : ''}
    <ul class="rows">
      ${ledger.authorizationsOf(order.id).map(renderAuthorization)}
      ${captures.map((capture) => renderCapture(capture))}
      ${captures.flatMap((capture) => ledger.refundsOf(capture.id)).map(renderRefund)}
    </ul>
  </article>`;
}

type Movement = { id: string; status: string; amountYen: number; createdAt: number };

const renderMovement = (name: string, row: Movement, more: Markup | string = ''): Markup =>
  html`<li>
    <div class="lead">
      <p>${name} <span class="money">${yenText(row.amountYen)}</span></p>
      <p>${statusMark(row.status)}</p>
    </div>
    <p class="meta">${row.id} · ${timeMark(row.createdAt)}</p>
    ${more}
  </li>`;

const renderAuthorization = (row: Authorization): Markup =>
  renderMovement('Authorisation', row, html`<p class="meta">Good until ${timeMark(row.expiresAt)}</p>`);

const renderCapture = (row: Capture): Markup =>
  renderMovement(
    'Capture',
    row,
    html`${row.reversedYen > 0 ? html`<p class="meta">Reversed ${yenText(row.reversedYen)}</p>` : ''}
    ${row.disputed ? html`<p class="meta">Disputed by the payer</p>` : ''}
    ${row.status === 'PENDING' ? settleForm(`/paypal/captures/${row.id}/settle`, row.id, 'denied') : ''}`,
  );

const renderRefund = (row: Refund): Markup =>
  renderMovement(
    'Refund',
    row,
    html`${row.note === null ? '' : html`<p class="meta">${row.note}</p>`}
    ${row.status === 'PENDING' ? settleForm(`/paypal/refunds/${row.id}/settle`, row.id, 'failed') : ''}`,
  );

const settleForm = (action: string, id: string, badOutcome: string): Markup =>
  html`<form class="buttons" method="post" action="${action}">
    <button class="small" name="outcome" value="completed" aria-label="Complete ${id}">Complete</button>
    <button class="small" name="outcome" value="${badOutcome}" aria-label="Fail ${id}">Fail</button>
  </form>`;
