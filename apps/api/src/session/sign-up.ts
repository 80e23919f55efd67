import { writeTransaction } from '@toriyose/db';
import { accountRefusal, type signUpSchema } from '@toriyose/domain';
import type { z } from 'zod';
import { Refused } from '../order/refused.ts';
import type { RequestContext } from '../trpc-context.ts';
import { insertConfirmationMail } from './confirmation.ts';
import { insertAccount } from './insert-account.ts';
import { hashPassword } from './password-hash.ts';
import { type SignInAnswer, signIn } from './sign-in.ts';

/**
 * ACC-1 ACC-2: makes an account with its confirmation mail, all or nothing, and signs the person in, so that a checkout
 * goes on where it was.
 *
 * An address that has an account already takes the same work and time. With the right password the person is signed in:
 * whoever forgot about an old account is not sent away. With another one the refusal says no more than that signing in
 * or "Password forgotten?" may help. Since a new account may order before its address is confirmed, success itself tells
 * somebody who tries addresses that this one was free; limits on attempts answer that.
 */
export async function signUp(ctx: RequestContext, input: z.output<typeof signUpSchema>): Promise<SignInAnswer> {
  const { services, visitor } = ctx;
  const { name, email, password, timeZone } = input;
  const { language } = visitor;
  const id = services.newId();
  const passwordHash = await hashPassword(password);
  const isNew = await writeTransaction(services.db, async (tx) => {
    const account = { id, name, email, emailVerified: false, passwordHash, language, timeZone };
    const added = await insertAccount(tx, services, account);
    if (added) await insertConfirmationMail(tx, services, { id, name, email, language });
    return added;
  });
  if (isNew) services.wakeWorker();
  return signIn(ctx, { email, password }).catch((error: unknown) => {
    if (!isNew && error instanceof Refused) throw new Refused(accountRefusal('sign_up_refused'));
    throw error;
  });
}
