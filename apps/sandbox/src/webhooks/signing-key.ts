import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { derBitString, derInteger, derNull, derObjectId, derSequence, derSet, derUtcTime, derUtf8 } from './der.ts';

/** The RSA key that signs PayPal's webhooks, and the certificate that the cert URL serves. */
export type SigningKey = {
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** X.509, PEM. */
  certificate: string;
};

const SHA256_WITH_RSA = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];
const COMMON_NAME = [0x55, 0x04, 0x03];

let shared: SigningKey | undefined;

/** One key for all sandboxes of this process that have no data folder: making one takes a tenth of a second and more. */
export function sharedSigningKey(): SigningKey {
  shared ??= withCertificate(generateKey());
  return shared;
}

/** The key kept in a file (mode 0600), made when it is missing. */
export function keptSigningKey(file: string): SigningKey {
  if (existsSync(file)) return withCertificate(createPrivateKey(readFileSync(file)));
  const key = generateKey();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return withCertificate(key);
}

const generateKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

function withCertificate(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  return { privateKey, publicKey, certificate: selfSign(privateKey, publicKey) };
}

function selfSign(privateKey: KeyObject, publicKey: KeyObject): string {
  const algorithm = derSequence(derObjectId(SHA256_WITH_RSA), derNull());
  const name = derSequence(
    derSet(derSequence(derObjectId(COMMON_NAME), derUtf8('messageverificationcerts.sandbox.toriyose.test'))),
  );
  const body = derSequence(
    derInteger(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    derSequence(derUtcTime('200101000000Z'), derUtcTime('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const der = derSequence(body, algorithm, derBitString(sign('sha256', body, privateKey)));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
