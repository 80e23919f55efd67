import { check, index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { oneOf } from './column-checks.ts';
import { authDateColumn, booleanColumn, instantColumn } from './column-types.ts';

/**
 * Accounts as better-auth 1.7.6 keeps them, with its plugins twoFactor and passkey: names of tables and fields are its
 * own (`getAuthTables`). What the shop adds stands last in `user`.
 */

export const LANGUAGES = ['en', 'ja'] as const;
export const STAFF_ROLES = ['owner', 'fulfilment', 'support', 'moderator'] as const;

export const user = snakeCase.table(
  'user',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Lower case. */
    email: text().notNull().unique(),
    emailVerified: booleanColumn().notNull().default(false),
    image: text(),
    createdAt: authDateColumn().notNull(),
    updatedAt: authDateColumn().notNull(),
    twoFactorEnabled: booleanColumn().default(false),
    /** ACC-8: what pages and e-mails are written in. */
    language: text({ enum: LANGUAGES }).notNull().default('en'),
    /** ACC-8: IANA name, e.g. "Europe/Berlin". */
    timeZone: text().notNull().default('Asia/Tokyo'),
    /** ACC-8: ISO 4217; only for showing, money is charged in JPY. */
    displayCurrency: text().notNull().default('JPY'),
    /** ACC-4 */
    phone: text(),
    /** ADM-1: null for customers. */
    staffRole: text({ enum: STAFF_ROLES }),
    /** ACC-7: when the account was erased. Its row stays, without anything personal, for the orders that refer to it. */
    erasedAt: instantColumn(),
  },
  (t) => [
    check('user_language', oneOf(t.language, LANGUAGES)),
    check('user_staff_role', oneOf(t.staffRole, STAFF_ROLES)),
    index('user_staff_role_index').on(t.staffRole),
    index('user_created_at_index').on(t.createdAt, t.id),
  ],
);

const ownedByUser = () =>
  text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' });

export const session = snakeCase.table(
  'session',
  {
    id: text().primaryKey(),
    expiresAt: authDateColumn().notNull(),
    token: text().notNull().unique(),
    createdAt: authDateColumn().notNull(),
    updatedAt: authDateColumn().notNull(),
    ipAddress: text(),
    userAgent: text(),
    userId: ownedByUser(),
  },
  (t) => [index('session_user_id_index').on(t.userId), index('session_expires_at_index').on(t.expiresAt)],
);

/** One way to sign in: a password (provider "credential") or an outside provider. */
export const account = snakeCase.table(
  'account',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: ownedByUser(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: authDateColumn(),
    refreshTokenExpiresAt: authDateColumn(),
    scope: text(),
    password: text(),
    createdAt: authDateColumn().notNull(),
    updatedAt: authDateColumn().notNull(),
  },
  (t) => [
    index('account_user_id_index').on(t.userId),
    uniqueIndex('account_provider_account_unique').on(t.providerId, t.accountId),
  ],
);

export const verification = snakeCase.table(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: authDateColumn().notNull(),
    createdAt: authDateColumn().notNull(),
    updatedAt: authDateColumn().notNull(),
  },
  (t) => [
    index('verification_identifier_index').on(t.identifier),
    index('verification_expires_at_index').on(t.expiresAt),
  ],
);

export const rateLimit = snakeCase.table('rate_limit', {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  /** UTC epoch milliseconds. */
  lastRequest: integer().notNull(),
});

export const twoFactor = snakeCase.table(
  'two_factor',
  {
    id: text().primaryKey(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    userId: ownedByUser(),
    verified: booleanColumn().default(true),
    failedVerificationCount: integer().default(0),
    lockedUntil: authDateColumn(),
  },
  (t) => [index('two_factor_secret_index').on(t.secret), index('two_factor_user_id_index').on(t.userId)],
);

export const passkey = snakeCase.table(
  'passkey',
  {
    id: text().primaryKey(),
    name: text(),
    publicKey: text().notNull(),
    userId: ownedByUser(),
    credentialID: text('credential_id').notNull().unique(),
    counter: integer().notNull(),
    deviceType: text().notNull(),
    backedUp: booleanColumn().notNull(),
    transports: text(),
    createdAt: authDateColumn(),
    aaguid: text(),
  },
  (t) => [index('passkey_user_id_index').on(t.userId)],
);
