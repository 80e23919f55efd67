import { html } from 'hono/html';
import type { EmailFilter, SentEmail } from '../resend/sent-emails.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { cutPage, type Markup, pageLinks, renderPage, statusMark, timeMark } from './layout.ts';

const PAGE_SIZE = 50;

/** `/mailbox`: every mail, newest first. */
export function renderMailbox(ctx: SandboxContext, filter: EmailFilter, wanted: string | undefined): Markup {
  const found = ctx.emails.find(filter);
  const { rows, page, pages } = cutPage(found, wanted, PAGE_SIZE);
  const hrefOf = (number: number): string => {
    const query = new URLSearchParams({ page: String(number) });
    if (filter.to) query.set('to', filter.to);
    if (filter.subject) query.set('subject', filter.subject);
    return `/mailbox?${query}`;
  };
  const filtered = Boolean(filter.to) || Boolean(filter.subject);
  return renderPage({
    title: 'Mailbox',
    path: '/mailbox',
    body: html`<form class="line" role="search" action="/mailbox">
        <div><label for="to">Recipient</label><input id="to" name="to" value="${filter.to ?? ''}" autocomplete="off" /></div>
        <div>
          <label for="subject">Subject</label
          ><input id="subject" name="subject" value="${filter.subject ?? ''}" autocomplete="off" />
        </div>
        <button>Filter</button>
        ${filtered ? html`<a href="/mailbox">Show all</a>` : ''}
      </form>
      <p class="meta" role="status">${found.length === 1 ? '1 mail' : `${found.length} mails`}</p>
      ${found.length === 0 ? html`<p>${filtered ? 'No mail matches.' : 'No mail yet.'}</p>` : html`<ol class="rows">${rows.map(renderRow)}</ol>`}
      ${pageLinks(page, pages, hrefOf)}`,
  });
}

const renderRow = (email: SentEmail): Markup =>
  html`<li>
    <div class="lead">
      <p><a href="/mailbox/${email.id}">${email.subject}</a></p>
      <p>${statusMark(email.lastEvent)}</p>
    </div>
    <p class="meta">To ${email.to.join(', ')} · ${timeMark(email.createdAt)}</p>
  </li>`;

const VIEWS = { html: 'Message', text: 'Text', headers: 'Headers' } as const;
type View = keyof typeof VIEWS;

const isView = (text: string): text is View => Object.hasOwn(VIEWS, text);

/** `/mailbox/:id`: one mail, as it looks, as text, or its headers. */
export function renderEmail(email: SentEmail, wanted: string | undefined): Markup {
  const standard: View = email.html === null ? 'text' : 'html';
  const view = wanted !== undefined && isView(wanted) ? wanted : standard;
  const views: View[] = email.html === null ? ['text', 'headers'] : ['html', 'text', 'headers'];
  return renderPage({
    title: email.subject,
    path: '/mailbox/',
    body: html`<dl class="facts">
        <dt>From</dt>
        <dd>${email.from}</dd>
        <dt>To</dt>
        <dd>${email.to.join(', ')}</dd>
        <dt>Sent</dt>
        <dd>${timeMark(email.createdAt)}</dd>
        <dt>State</dt>
        <dd>${statusMark(email.lastEvent)}</dd>
      </dl>
      <nav class="places" aria-label="Parts of the mail">
        ${views.map(
          (one) =>
            html`<a href="/mailbox/${email.id}?view=${one}" ${one === view ? html`aria-current="page"` : ''}>${VIEWS[one]}</a>`,
        )}
      </nav>
      ${renderView(email, view)}`,
  });
}

/**
 * Links of a mail open in the whole window. Its scripts never run: MAIL_POLICY names no source for them. They are allowed
 * here all the same, because browser tests (axe among them) cannot look into a frame without, and the frame has an origin
 * of its own.
 */
const MAIL_SANDBOX =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/** The mail's own policy: pictures, its inline styles, and nothing that runs. */
export const MAIL_POLICY = `default-src 'none'; img-src * data:; style-src 'unsafe-inline'; font-src *; sandbox ${MAIL_SANDBOX}`;

function renderView(email: SentEmail, view: View): Markup {
  if (view === 'html') {
    return html`<iframe title="Message: ${email.subject}" src="/mailbox/${email.id}/html" sandbox="${MAIL_SANDBOX}"></iframe>`;
  }
  if (view === 'text') {
    return html`<div class="sheet"><pre>${linkify(email.text ?? 'This mail has no text part.')}</pre></div>`;
  }
  const rows: [string, string][] = [
    ...(email.cc.length > 0 ? [['Cc', email.cc.join(', ')] satisfies [string, string]] : []),
    ...(email.bcc.length > 0 ? [['Bcc', email.bcc.join(', ')] satisfies [string, string]] : []),
    ...(email.replyTo.length > 0 ? [['Reply-To', email.replyTo.join(', ')] satisfies [string, string]] : []),
    ...Object.entries(email.headers),
    ...Object.entries(email.tags).map(([name, value]): [string, string] => [`Tag ${name}`, value]),
    ...email.attachments.map((file): [string, string] => ['Attachment', `${file.name} (${file.bytes} bytes)`]),
    ['Idempotency-Key', email.idempotencyKey ?? 'none'],
    ['Resend id', email.id],
  ];
  return html`<div class="sheet">
    <dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
  </div>`;
}

const linkify = (text: string): (Markup | string)[] =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:)\]。、）」])/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));

/** The mail itself, for the frame: its links leave the frame. */
export function frameEmail(email: SentEmail): string {
  const base = '<base target="_top">';
  const mail = email.html ?? '';
  return /<head[^>]*>/i.test(mail) ? mail.replace(/<head[^>]*>/i, (head) => head + base) : base + mail;
}
