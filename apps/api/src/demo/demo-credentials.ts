import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STAFF_ROLES } from '@toriyose/domain';
import { z } from 'zod';
import { makeTotpSecret, type TotpSecret } from '../session/insert-account.ts';
import { customerEmail, DEMO_CUSTOMERS, staffEmail } from './demo-people.ts';

/** OPS-4: what `demo-credentials.json` holds. `totpSecret` is base32, as authenticator apps take it. */
const credentialsSchema = z.strictObject({
  customers: z.array(z.strictObject({ email: z.email(), password: z.string(), language: z.enum(['en', 'ja']) })),
  staff: z.array(
    z.strictObject({ email: z.email(), password: z.string(), role: z.enum(STAFF_ROLES), totpSecret: z.string() }),
  ),
});

export type DemoCredentials = z.infer<typeof credentialsSchema>;

export const credentialsPath = (dataDir: string): string => join(dataDir, 'demo-credentials.json');

export interface NewCredentials {
  readonly credentials: DemoCredentials;
  /** By e-mail address. */
  readonly totpSecrets: ReadonlyMap<string, TotpSecret>;
}

/** 96 bits, short enough to be copied from a terminal. */
const makePassword = (): string => randomBytes(12).toString('base64url');

/** A password of its own for every account, and one staff account for each role. */
export function makeCredentials(): NewCredentials {
  const totpSecrets = new Map(STAFF_ROLES.map((role) => [staffEmail(role), makeTotpSecret()]));
  const customers = DEMO_CUSTOMERS.map(({ key, language }) => ({
    email: customerEmail(key),
    password: makePassword(),
    language,
  }));
  const staff = STAFF_ROLES.map((role) => {
    const email = staffEmail(role);
    return { email, password: makePassword(), role, totpSecret: totpSecrets.get(email)?.base32 ?? '' };
  });
  return { credentials: { customers, staff }, totpSecrets };
}

/** The whole file or none of it, for nobody but its owner. */
export async function writeCredentials(dataDir: string, credentials: DemoCredentials): Promise<void> {
  const path = credentialsPath(dataDir);
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, path);
}

/** @returns undefined when the file is not there or was changed into something else */
export async function readCredentials(dataDir: string): Promise<DemoCredentials | undefined> {
  try {
    const text = await readFile(credentialsPath(dataDir), 'utf8');
    return credentialsSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    const isExpected = error instanceof SyntaxError || (error instanceof Error && 'code' in error);
    if (isExpected) return undefined;
    throw error;
  }
}
