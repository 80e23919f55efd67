import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody can guess, for a link or a cookie. Only its hash is stored. */
export const makeSecretToken = (): string => randomBytes(32).toString('base64url');

/** The tokens are random all through: a plain hash cannot be turned back. */
export const hashSecretToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

export const isSecretToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
