import { html } from 'hono/html';
import type { SandboxContext } from '../sandbox-context.ts';
import { cutPage, type Markup, pageLinks, renderPage, statusMark, timeMark } from './layout.ts';

const PAGE_SIZE = 50;

/** `/webhooks-sent`: what PayPal and Resend told the shop, newest first, and whether it took it. */
export function renderWebhooks(ctx: SandboxContext, wanted: string | undefined): Markup {
  const all = ctx.webhooks.deliveries.newestFirst();
  const { rows, page, pages } = cutPage(all, wanted, PAGE_SIZE);
  return renderPage({
    title: 'Webhooks',
    path: '/webhooks-sent',
    body: html`<p class="hint">What PayPal and Resend told the shop, newest first. One that is refused is tried again.</p>
      ${all.length === 0 ? html`<p>None yet.</p>` : html`<ol class="rows">${rows.map((delivery) => renderDelivery(ctx, delivery))}</ol>`}
      ${pageLinks(page, pages, (number) => `/webhooks-sent?page=${number}`)}`,
  });
}

function renderDelivery(ctx: SandboxContext, delivery: ReturnType<typeof ctx.webhooks.deliveries.all>[number]): Markup {
  const event = ctx.webhooks.events.get(delivery.eventId);
  if (event === undefined) return html``;
  const tries = delivery.attempts === 1 ? '1 try' : `${delivery.attempts} tries`;
  const answer = delivery.lastStatus === null ? '' : `, last answer ${delivery.lastStatus}`;
  return html`<li>
    <div class="lead">
      <p>${event.eventType}</p>
      <p>${statusMark(delivery.state)}</p>
    </div>
    <p class="meta">${event.id} · ${tries}${answer} · ${timeMark(event.createdAt)}</p>
  </li>`;
}
