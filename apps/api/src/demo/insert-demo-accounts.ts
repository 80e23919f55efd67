import { type Database, type Tx, user, writeTransaction } from '@toriyose/db';
import { addMs, DAY_MS, HOUR_MS, type Instant, postalAddressSchema } from '@toriyose/domain';
import { inArray } from 'drizzle-orm';
import { addAddress } from '../account/address-book.ts';
import type { Services } from '../services/services.ts';
import { insertConfirmationMail } from '../session/confirmation.ts';
import { insertAccount, insertSecondFactor, type NewAccount } from '../session/insert-account.ts';
import { hashPassword } from '../session/password-hash.ts';
import { DemoClock, servicesAt } from './demo-clock.ts';
import type { NewCredentials } from './demo-credentials.ts';
import { customerEmail, DEMO_CUSTOMERS, DEMO_STAFF_NAMES, type DemoCustomer, staffEmail } from './demo-people.ts';

/** How long before the store is filled the oldest account was made; the others follow week by week. */
const OLDEST_ACCOUNT_DAYS = 180;
const BETWEEN_ACCOUNTS_MS = 7 * DAY_MS;

/** Staff and customers with their address books, all or none. */
export async function insertDemoAccounts(
  services: Services,
  startedAt: Instant,
  { credentials, totpSecrets }: NewCredentials,
): Promise<void> {
  const hashes = new Map(
    await Promise.all(
      [...credentials.staff, ...credentials.customers].map(
        async ({ email, password }) => [email, await hashPassword(password)] as const,
      ),
    ),
  );
  const facts = (email: string) => ({ id: services.newId(), email, passwordHash: hashes.get(email) ?? '' });
  const oldest = addMs(startedAt, -OLDEST_ACCOUNT_DAYS * DAY_MS);
  await writeTransaction(services.db, async (tx) => {
    for (const { email, role } of credentials.staff) {
      const name = DEMO_STAFF_NAMES[role];
      const account = { ...facts(email), name, staffRole: role, emailVerified: true, language: 'en' as const };
      await insertNew(tx, servicesAt(services, new DemoClock(oldest)), account);
      const secret = totpSecrets.get(email);
      if (!secret) throw new Error(`No second factor was made for ${email}`);
      await insertSecondFactor(tx, services, account.id, secret);
    }
    for (const [index, customer] of DEMO_CUSTOMERS.entries()) {
      // Whoever has not confirmed the address yet has signed up today.
      const since = customer.emailVerified
        ? addMs(oldest, index * BETWEEN_ACCOUNTS_MS)
        : addMs(startedAt, -3 * HOUR_MS);
      await insertCustomer(
        tx,
        servicesAt(services, new DemoClock(since)),
        customer,
        facts(customerEmail(customer.key)),
      );
    }
  });
}

async function insertNew(tx: Tx, services: Services, account: NewAccount): Promise<void> {
  if (!(await insertAccount(tx, services, account))) throw new Error(`${account.email} has an account already`);
}

async function insertCustomer(
  tx: Tx,
  services: Services,
  { name, language, timeZone, emailVerified, addresses }: DemoCustomer,
  facts: Pick<NewAccount, 'id' | 'email' | 'passwordHash'>,
): Promise<void> {
  const account = { ...facts, name, language, timeZone, emailVerified };
  await insertNew(tx, services, account);
  if (!emailVerified) await insertConfirmationMail(tx, services, account);
  for (const { label, address } of addresses) {
    const entry = { label, isDefault: false, address: postalAddressSchema.parse(address) };
    await addAddress(tx, services, facts.id, entry);
  }
}

/** Ids of the demo accounts by e-mail address. */
export async function findDemoAccounts(db: Database): Promise<ReadonlyMap<string, string>> {
  const emails = [...DEMO_CUSTOMERS.map(({ key }) => customerEmail(key)), staffEmail('fulfilment')];
  const rows = await db.select({ id: user.id, email: user.email }).from(user).where(inArray(user.email, emails));
  return new Map(rows.map(({ id, email }) => [email, id]));
}
