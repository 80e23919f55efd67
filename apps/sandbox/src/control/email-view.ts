import type { EmailView } from '../control-contract.ts';
import type { SentEmail } from '../resend/sent-emails.ts';
import { isoInstant } from '../sandbox-clock.ts';

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x2F': '/',
};

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|#x27|#x2F);/gi, (whole, name: string) => ENTITIES[name] ?? whole);

/** Addresses that a mail leads to: of the links in the HTML, or else of those written in the text. */
function linksOf(email: Pick<SentEmail, 'html' | 'text'>): string[] {
  if (email.html !== null) {
    return Array.from(email.html.matchAll(/<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi), (match) =>
      decode(match[1] ?? match[2] ?? ''),
    );
  }
  return Array.from((email.text ?? '').matchAll(/https?:\/\/[^\s<>"]+/g), ([url]) => url);
}

export const viewEmail = (email: SentEmail): EmailView => ({
  id: email.id,
  createdAt: isoInstant(email.createdAt),
  from: email.from,
  to: email.to,
  cc: email.cc,
  bcc: email.bcc,
  replyTo: email.replyTo,
  subject: email.subject,
  html: email.html,
  text: email.text,
  headers: email.headers,
  tags: email.tags,
  idempotencyKey: email.idempotencyKey,
  state: email.lastEvent,
  links: linksOf(email),
});
