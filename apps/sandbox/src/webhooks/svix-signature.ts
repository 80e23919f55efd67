import { createHmac } from 'node:crypto';

/**
 * Signs a webhook as Resend (Svix) does.
 * @param secret `whsec_` and the key in base64
 * @param timestamp seconds since 1970, as in the header
 * @returns value of the svix-signature header
 */
export function signSvix(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
