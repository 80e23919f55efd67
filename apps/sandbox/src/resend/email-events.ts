import type { EmailEventBody } from '../control-contract.ts';
import { isoInstant } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { bareAddress } from './email-request.ts';
import type { SentEmail } from './sent-emails.ts';

export type EmailEvent = EmailEventBody['type'];

/**
 * What becomes of a mail, in order, by the first recipient whose address says so: `bounce@…`, `bounced+order@…`, `complain@…`.
 * To a suppressed address nothing is sent at all.
 */
export function fateOf(recipients: readonly string[]): (EmailEvent | 'sent')[] {
  for (const recipient of recipients) {
    const name = bareAddress(recipient).split('@')[0] ?? '';
    if (/^bounced?(\+|$)/.test(name)) return ['sent', 'bounced'];
    if (/^complain(ed)?(\+|$)/.test(name)) return ['sent', 'delivered', 'complained'];
    if (/^suppressed(\+|$)/.test(name)) return ['suppressed'];
  }
  return ['sent', 'delivered'];
}

const DETAILS: Partial<Record<EmailEvent, object>> = {
  bounced: {
    bounce: {
      type: 'Permanent',
      subType: 'NoEmail',
      message: "The recipient's mail server permanently rejected the email: there is no such mailbox.",
      diagnosticCode: ['smtp; 550 5.1.1 user unknown'],
    },
  },
  suppressed: {
    suppressed: { reason: 'previous_bounce', message: 'The address is on the suppression list.' },
  },
  failed: { failed: { reason: 'reached_daily_quota' } },
  clicked: { click: { ipAddress: '192.0.2.1', link: 'https://example.com/', timestamp: '', userAgent: 'sandbox' } },
};

/** Notes what happened to a mail, and tells the shop. `sent` is what happens first. */
export function recordEmailEvent(ctx: SandboxContext, email: SentEmail, type: EmailEvent | 'sent'): SentEmail {
  const changed = ctx.emails.table.put({ ...email, lastEvent: type });
  const event = {
    type: `email.${type}`,
    created_at: isoInstant(ctx.clock.now()),
    data: {
      email_id: email.id,
      created_at: isoInstant(email.createdAt),
      from: email.from,
      to: email.to,
      subject: email.subject,
      headers: Object.entries(email.headers).map(([name, value]) => ({ name, value })),
      tags: email.tags,
      ...(type === 'sent' ? {} : DETAILS[type]),
    },
  };
  ctx.webhooks.emit(
    {
      id: ctx.ids.named('msg_'),
      provider: 'resend',
      eventType: event.type,
      body: JSON.stringify(event),
      about: [email.id],
    },
    { to: email.to.join(' '), subject: email.subject },
  );
  return changed;
}
