import { randomBytes } from 'node:crypto';
import { account, type Tx, twoFactor, user } from '@toriyose/db';
import type { Language, StaffRole } from '@toriyose/domain';
import { symmetricEncrypt } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import type { Services } from '../services/services.ts';
import type { Auth } from './auth.ts';

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  /** Lower case, as `emailSchema` gives it. */
  readonly email: string;
  readonly emailVerified: boolean;
  /** Of `hashPassword`. */
  readonly passwordHash: string;
  readonly language: Language;
  /** IANA name; Asia/Tokyo when the browser did not say. */
  readonly timeZone?: string | undefined;
  readonly staffRole?: StaffRole;
}

/**
 * An account with its password, both or neither.
 * @returns false when the address has an account already; nothing is changed then
 */
export async function insertAccount(
  tx: Tx,
  { clock, newId }: Pick<Services, 'clock' | 'newId'>,
  { passwordHash, ...facts }: NewAccount,
): Promise<boolean> {
  const at = { createdAt: new Date(clock.now()), updatedAt: new Date(clock.now()) };
  const added = await tx
    .insert(user)
    .values({ ...facts, ...at })
    .onConflictDoNothing({ target: user.email })
    .returning({ id: user.id });
  if (added.length === 0) return false;
  const credential = { providerId: 'credential', accountId: facts.id, userId: facts.id, password: passwordHash };
  await tx.insert(account).values({ id: newId(), ...credential, ...at });
  return true;
}

export interface TotpSecret {
  /** What better-auth computes with. */
  readonly raw: string;
  /** The same bytes as authenticator apps take them (RFC 4648, no padding). */
  readonly base32: string;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** better-auth takes a secret as text: 32 of these characters carry 160 bits. */
const SECRET_CHARACTERS = 32;

export function makeTotpSecret(): TotpSecret {
  const raw = [...randomBytes(SECRET_CHARACTERS)].map((byte) => BASE32[byte % 32]).join('');
  return { raw, base32: base32Of(Buffer.from(raw, 'ascii')) };
}

function base32Of(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** ACC-6: gives an account its second factor. From then on signing in asks for a code. */
export async function insertSecondFactor(
  tx: Tx,
  { auth, newId }: { readonly auth: Auth; readonly newId: () => string },
  userId: string,
  secret: TotpSecret,
): Promise<void> {
  const { secretConfig } = await auth.$context;
  await tx.insert(twoFactor).values({
    id: newId(),
    userId,
    secret: await symmetricEncrypt({ key: secretConfig, data: secret.raw }),
    backupCodes: await symmetricEncrypt({ key: secretConfig, data: '[]' }),
    verified: true,
  });
  await tx.update(user).set({ twoFactorEnabled: true }).where(eq(user.id, userId));
}
