import { account, session, twoFactor as twoFactorTable, user, verification } from '@toriyose/db';
import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '@toriyose/domain';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { ConfigError } from '../services/config.ts';
import type { Services } from '../services/services.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { LONGEST_SESSION_MS } from './session-lifetime.ts';

type AuthParts = Pick<Services, 'config' | 'db' | 'clock' | 'newId' | 'log'>;

/** Columns that the store added to better-auth's `user`. None can be set by a client. */
const OWN_FIELDS = {
  language: { type: 'string', required: false, input: false },
  timeZone: { type: 'string', required: false, input: false },
  staffRole: { type: 'string', required: false, input: false },
  erasedAt: { type: 'number', required: false, input: false },
} as const;

const SECOND_FACTOR_SECONDS = 600;

/**
 * better-auth: passwords, sessions and second factors. Its own routes are not mounted; our procedures call it, so there
 * is one place for input schemas, refusals and limits. Accounts are made by `signUp`, together with their first mail.
 * @throws ConfigError without AUTH_SECRET
 */
export function createAuth({ config, db, clock, newId, log }: AuthParts) {
  if (config.AUTH_SECRET === undefined) throw new ConfigError('AUTH_SECRET: needed to sign sessions');
  const secure = config.STORE_ORIGIN.startsWith('https:');
  return betterAuth({
    appName: 'Toriyose',
    baseURL: config.STORE_ORIGIN,
    secret: config.AUTH_SECRET,
    telemetry: { enabled: false },
    database: drizzleAdapter(db, {
      provider: 'sqlite',
      schema: { user, session, account, verification, twoFactor: twoFactorTable },
    }),
    user: { additionalFields: OWN_FIELDS },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_CHARACTERS,
      maxPasswordLength: 4 * PASSWORD_MAX_CHARACTERS,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // How long a session is good for unused is decided by `sessionState`, from its row.
    session: { expiresIn: LONGEST_SESSION_MS / 1000, disableSessionRefresh: true },
    verification: { storeIdentifier: 'hashed' },
    plugins: [twoFactor({ issuer: 'Toriyose', twoFactorCookieMaxAge: SECOND_FACTOR_SECONDS })],
    advanced: {
      // better-auth would name them `__Secure-`; `__Host-` also keeps other hosts of the domain from setting them.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-store' : 'store',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      database: { generateId: () => newId() },
    },
    databaseHooks: {
      session: {
        create: {
          // Idle and longest times are measured by the store's clock.
          before: async (row) => ({
            data: { ...row, createdAt: new Date(clock.now()), updatedAt: new Date(clock.now()) },
          }),
        },
      },
    },
    // Its messages can hold people's addresses; what is expected is answered, not logged.
    logger: { level: 'error', log: (_level, message) => log.error({ from: 'better-auth' }, message) },
  });
}

export type Auth = ReturnType<typeof createAuth>;
