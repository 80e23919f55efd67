import { email } from '@toriyose/db';
import { addMs, DAY_MS } from '@toriyose/domain';
import { type RenderedMail, renderMail } from '@toriyose/emails';
import { and, eq, sql } from 'drizzle-orm';
import { endEmail, type LeasedEmail, leaseEmails, nextAttemptAt } from '../outbox/lease.ts';
import type { Services } from '../services/services.ts';
import type { MailOutcome } from './mail-sender.ts';

const IN_PARALLEL = 4;

/** MAIL-2: sends what is due. @returns how many mails were looked at */
export async function sendEmails(services: Services): Promise<number> {
  const leased = await leaseEmails(services, IN_PARALLEL);
  await Promise.all(leased.map((row) => trySending(services, row)));
  return leased.length;
}

/** A mail that cannot be rendered or noted must hold up no other: it waits, and is tried again later. */
async function trySending(services: Services, row: LeasedEmail): Promise<void> {
  try {
    await sendLeased(services, row);
  } catch (error) {
    services.log.error({ err: error, email: row.id }, 'a mail could not be worked on');
    const dueAt = nextAttemptAt(services.clock.now(), row.attempts + 1);
    const reason = error instanceof Error ? error.message : 'unknown';
    await endEmail(services.db, services, row.id, { state: 'waiting', dueAt, error: reason });
  }
}

async function sendLeased(services: Services, row: LeasedEmail): Promise<void> {
  const { clock, config, db, log } = services;
  const now = clock.now();
  // M02: past 24 hours the provider has forgotten the key, so a repeat could arrive twice. A person decides.
  if (row.firstTriedAt !== null && now - row.firstTriedAt >= DAY_MS) {
    await endEmail(db, services, row.id, { state: 'stuck', error: 'not known to be sent within 24 hours' });
    return;
  }
  const rendered = await renderOnce(services, row);
  if (!(await countAttempt(services, row))) return;
  const outcome = await services.mailSender.send({
    key: row.key,
    from: config.MAIL_FROM,
    to: row.to,
    ...rendered,
    tags: [
      { name: 'email_id', value: row.id },
      { name: 'template', value: row.template },
    ],
  });
  if (outcome.kind !== 'sent')
    log.warn({ email: row.id, outcome: outcome.kind, reason: outcome.reason }, 'mail not sent yet');
  await noteOutcome(services, row, outcome);
}

/** Rendered before the first attempt and kept: what is repeated is the same mail to the letter, whatever changed since. */
async function renderOnce(services: Services, row: LeasedEmail): Promise<RenderedMail> {
  const { subject, html, text } = row;
  if (subject !== null && html !== null && text !== null) return { subject, html, text };
  const { values } = await services.settings();
  const rendered = await renderMail(row.notification, {
    language: row.language,
    storeName: values.storeName,
    storeOrigin: services.config.STORE_ORIGIN,
    supportEmail: values.seller.email,
    sellerName: values.seller.name,
    storeAddress: values.seller.address,
    storePhone: values.seller.phone,
    causedAt: row.createdAt,
  });
  await services.db.update(email).set(rendered).where(eq(email.id, row.id));
  return rendered;
}

/** Counted before the mail leaves; false when the lease was lost meanwhile. */
async function countAttempt(services: Services, row: LeasedEmail): Promise<boolean> {
  const counted = await services.db
    .update(email)
    .set({ attempts: sql`${email.attempts} + 1`, firstTriedAt: row.firstTriedAt ?? services.clock.now() })
    .where(and(eq(email.id, row.id), eq(email.leaseOwner, services.workerId), eq(email.state, 'leased')))
    .returning({ id: email.id });
  return counted.length === 1;
}

async function noteOutcome(services: Services, row: LeasedEmail, outcome: MailOutcome): Promise<void> {
  const { db, clock } = services;
  const now = clock.now();
  switch (outcome.kind) {
    case 'sent':
      return endEmail(db, services, row.id, { state: 'done' }, { providerId: outcome.providerId });
    case 'refused':
      return endEmail(db, services, row.id, { state: 'stuck', error: outcome.reason });
    case 'later':
      return endEmail(db, services, row.id, {
        state: 'waiting',
        dueAt: addMs(now, outcome.waitMs),
        error: outcome.reason,
      });
    case 'unknown':
      return endEmail(db, services, row.id, {
        state: 'waiting',
        dueAt: nextAttemptAt(now, row.attempts),
        error: outcome.reason,
      });
  }
}
