import { address, type DatabaseReader, type Tx, writeTransaction } from '@toriyose/db';
import { ADDRESS_BOOK_LIMIT, accountRefusal, type PostalAddress } from '@toriyose/domain';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { NotFound, Refused } from '../order/refused.ts';
import type { Services } from '../services/services.ts';

type BookParts = Pick<Services, 'clock' | 'newId'>;

/** ACC-5: an entry of the address book. */
export interface BookedAddress extends PostalAddress {
  readonly id: string;
  /** The customer's own name for it; may be ''. */
  readonly label: string;
  readonly isDefault: boolean;
  /** Comes back with a change, so that two windows do not undo each other. */
  readonly version: number;
}

const ownColumns = {
  id: address.id,
  label: address.label,
  recipient: address.recipient,
  line1: address.line1,
  line2: address.line2,
  city: address.city,
  region: address.region,
  postalCode: address.postalCode,
  country: address.country,
  phone: address.phone,
  isDefault: address.isDefault,
  version: address.version,
};

const isTheirs = (customerId: string, id: string) => and(eq(address.id, id), eq(address.customerId, customerId));

/** The default first, then in the order in which they were added. */
export const listAddresses = (db: DatabaseReader, customerId: string): Promise<BookedAddress[]> =>
  db
    .select(ownColumns)
    .from(address)
    .where(eq(address.customerId, customerId))
    .orderBy(desc(address.isDefault), asc(address.createdAt), asc(address.id));

/** Undefined when there is none, or it is somebody else's (S06). */
export async function findAddress(
  db: DatabaseReader,
  customerId: string,
  id: string,
): Promise<BookedAddress | undefined> {
  const [found] = await db.select(ownColumns).from(address).where(isTheirs(customerId, id));
  return found;
}

export interface AddressEntry {
  readonly label: string;
  readonly isDefault: boolean;
  readonly address: PostalAddress;
}

/** Adds an address. The first one is the default whether asked or not. @throws Refused when the book is full */
export async function addAddress(tx: Tx, parts: BookParts, customerId: string, entry: AddressEntry): Promise<string> {
  const count = await tx.$count(address, eq(address.customerId, customerId));
  if (count >= ADDRESS_BOOK_LIMIT) throw new Refused(accountRefusal('address_book_full'));
  const isDefault = entry.isDefault || count === 0;
  if (isDefault) await clearDefault(tx, customerId);
  const id = parts.newId();
  const at = { createdAt: parts.clock.now(), updatedAt: parts.clock.now() };
  await tx.insert(address).values({ id, customerId, label: entry.label, isDefault, ...entry.address, ...at });
  return id;
}

/**
 * Changes an address for future orders; orders keep their copy.
 * @throws NotFound, or Refused when another window changed it since `version`
 */
export async function changeAddress(
  tx: Tx,
  parts: BookParts,
  customerId: string,
  entry: AddressEntry & { readonly id: string; readonly version: number },
): Promise<void> {
  const before = await findAddress(tx, customerId, entry.id);
  if (!before) throw new NotFound('address');
  if (before.version !== entry.version) throw new Refused(accountRefusal('changed_meanwhile'));
  if (entry.isDefault) await clearDefault(tx, customerId);
  await tx
    .update(address)
    .set({
      label: entry.label,
      // There is always a default: it moves when another takes its place.
      isDefault: entry.isDefault || before.isDefault,
      ...entry.address,
      updatedAt: parts.clock.now(),
      version: sql`${address.version} + 1`,
    })
    .where(isTheirs(customerId, entry.id));
}

/** @throws NotFound */
export const removeAddress = (services: Pick<Services, 'db'>, customerId: string, id: string): Promise<void> =>
  writeTransaction(services.db, async (tx) => {
    const removed = await tx
      .delete(address)
      .where(isTheirs(customerId, id))
      .returning({ isDefault: address.isDefault });
    if (removed.length === 0) throw new NotFound('address');
    if (removed[0]?.isDefault) await promoteOldest(tx, customerId);
  });

const clearDefault = (tx: Tx, customerId: string) =>
  tx
    .update(address)
    .set({ isDefault: false })
    .where(and(eq(address.customerId, customerId), eq(address.isDefault, true)));

async function promoteOldest(tx: Tx, customerId: string): Promise<void> {
  const [oldest] = await listAddresses(tx, customerId);
  if (!oldest) return;
  await tx.update(address).set({ isDefault: true }).where(isTheirs(customerId, oldest.id));
}
