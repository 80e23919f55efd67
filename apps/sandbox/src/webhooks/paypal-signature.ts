import { sign, verify } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { SigningKey } from './signing-key.ts';

export const AUTH_ALGO = 'SHA256withRSA';
export const CERT_PATH = '/v1/notifications/certs/CERT-360caa42-toriyose-sandbox';

type Transmission = {
  transmissionId: string;
  /** ISO 8601 UTC, as in the header. */
  transmissionTime: string;
  webhookId: string;
  body: string;
};

/** What is signed: the checksum is of the raw body, as an unsigned decimal. */
const signedText = ({ transmissionId, transmissionTime, webhookId, body }: Transmission): Buffer =>
  Buffer.from([transmissionId, transmissionTime, webhookId, crc32(body)].join('|'));

/** @returns base64, for the PAYPAL-TRANSMISSION-SIG header */
export const signTransmission = (transmission: Transmission, key: SigningKey): string =>
  sign('sha256', signedText(transmission), key.privateKey).toString('base64');

/** @param signature base64 */
export const verifyTransmission = (transmission: Transmission, signature: string, key: SigningKey): boolean =>
  verify('sha256', signedText(transmission), key.publicKey, Buffer.from(signature, 'base64'));
