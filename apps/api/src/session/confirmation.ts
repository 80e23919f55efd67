import { email, type Tx, user, verification, writeTransaction } from '@toriyose/db';
import { accountRefusal, addMs, HOUR_MS, type Language, MINUTE_MS } from '@toriyose/domain';
import { CONFIRM_LINK_HOURS } from '@toriyose/emails';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { Refused } from '../order/refused.ts';
import type { Services } from '../services/services.ts';
import { hashSecretToken, isSecretToken, makeSecretToken } from './secret-token.ts';
import type { CurrentCustomer } from './visitor.ts';

type ConfirmationParts = Pick<Services, 'clock' | 'config' | 'newId'>;

interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** What a link stands for. It confirms this address and no other that the account may have by then. */
const linkSchema = z.strictObject({ userId: z.string(), email: z.string(), isUsed: z.boolean() });
type Link = z.infer<typeof linkSchema>;

const identifierOf = (token: string): string => `confirm_address:${hashSecretToken(token)}`;

/** ACC-2: a new link and the mail that carries it, in the caller's transaction. Links of earlier mails stay good. */
export async function insertConfirmationMail(tx: Tx, parts: ConfirmationParts, to: Addressee): Promise<void> {
  const { clock, config, newId } = parts;
  const now = clock.now();
  const at = new Date(now);
  const token = makeSecretToken();
  const link: Link = { userId: to.id, email: to.email, isUsed: false };
  await tx.delete(verification).where(lt(verification.expiresAt, at));
  await tx.insert(verification).values({
    id: newId(),
    identifier: identifierOf(token),
    value: JSON.stringify(link),
    expiresAt: new Date(addMs(now, CONFIRM_LINK_HOURS * HOUR_MS)),
    createdAt: at,
    updatedAt: at,
  });
  const confirmUrl = `${config.STORE_ORIGIN}/confirm-address?token=${token}`;
  await tx.insert(email).values({
    id: newId(),
    key: `confirm_address:${to.id}:${newId()}`,
    state: 'waiting',
    attempts: 0,
    dueAt: now,
    createdAt: now,
    template: 'confirm_address',
    customerId: to.id,
    to: to.email,
    language: to.language,
    notification: { template: 'confirm_address', data: { name: to.name, confirmUrl } },
    priority: 0,
  });
}

const RESEND_PAUSE_MS = MINUTE_MS;

/** ACC-2: sends the link again. @throws Refused when the address is confirmed, or a mail has just left */
export async function resendConfirmation(services: Services, customer: CurrentCustomer): Promise<void> {
  await writeTransaction(services.db, async (tx) => {
    const [row] = await tx.select().from(user).where(eq(user.id, customer.id));
    if (!row || row.emailVerified) throw new Refused(accountRefusal('already_confirmed'));
    const [last] = await tx
      .select({ createdAt: email.createdAt })
      .from(email)
      .where(and(eq(email.customerId, customer.id), eq(email.template, 'confirm_address')))
      .orderBy(desc(email.createdAt))
      .limit(1);
    if (last && services.clock.now() - last.createdAt < RESEND_PAUSE_MS) {
      throw new Refused(accountRefusal('mail_just_sent'));
    }
    await insertConfirmationMail(tx, services, row);
  });
  services.wakeWorker();
}

/** `already_confirmed`: the link did its work before. `not_valid`: unknown, too old, or of an address given up since. */
export type ConfirmationOutcome = 'confirmed' | 'already_confirmed' | 'not_valid';

/**
 * ACC-2: what following the link does, once. Nothing but the address is confirmed: nobody is signed in by it, so it does
 * no harm that a mail scanner may be the first to follow it.
 */
export async function confirmAddress(
  services: Pick<Services, 'db' | 'clock'>,
  token: string,
): Promise<ConfirmationOutcome> {
  if (!isSecretToken(token)) return 'not_valid';
  const identifier = identifierOf(token);
  return writeTransaction(services.db, async (tx) => {
    const [row] = await tx.select().from(verification).where(eq(verification.identifier, identifier));
    const at = new Date(services.clock.now());
    if (!row || row.expiresAt < at) return 'not_valid';
    const link = linkSchema.parse(JSON.parse(row.value));
    if (link.isUsed) return 'already_confirmed';
    const confirmed = await tx
      .update(user)
      .set({ emailVerified: true, updatedAt: at })
      .where(and(eq(user.id, link.userId), eq(user.email, link.email)))
      .returning({ id: user.id });
    if (confirmed.length === 0) return 'not_valid';
    await tx
      .update(verification)
      .set({ value: JSON.stringify({ ...link, isUsed: true } satisfies Link), updatedAt: at })
      .where(eq(verification.id, row.id));
    return 'confirmed';
  });
}
