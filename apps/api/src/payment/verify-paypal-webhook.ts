import axios from 'axios';
import { z } from 'zod';
import type { PayPalSettings } from './sdk-paypal-gateway.ts';

const SIGNED_HEADERS = {
  auth_algo: 'paypal-auth-algo',
  cert_url: 'paypal-cert-url',
  transmission_id: 'paypal-transmission-id',
  transmission_sig: 'paypal-transmission-sig',
  transmission_time: 'paypal-transmission-time',
} as const;

const token = z.object({ access_token: z.string() });
const verdict = z.object({ verification_status: z.string() });

/**
 * PAY-3: asks PayPal itself whether it sent this (postback). The certificate's address in the headers is passed on, never
 * fetched from here, so a forged one leads nowhere. Fails closed: no answer is no.
 */
export async function verifyPayPalWebhook(
  settings: PayPalSettings,
  headers: Headers,
  rawBody: string,
): Promise<boolean> {
  const fields = Object.entries(SIGNED_HEADERS).map(([field, header]) => [field, headers.get(header)] as const);
  if (fields.some(([, value]) => !value)) return false;
  const signed = JSON.stringify({ ...Object.fromEntries(fields), webhook_id: settings.webhookId });
  // The body is spliced in as it came: parsing and writing it again could change a byte, and the signature with it.
  const body = `${signed.slice(0, -1)},"webhook_event":${rawBody}}`;
  const http = axios.create({ baseURL: settings.baseUrl, timeout: settings.timeoutMs, maxRedirects: 0 });
  try {
    const { access_token } = token.parse(
      (
        await http.post('/v1/oauth2/token', 'grant_type=client_credentials', {
          auth: { username: settings.clientId, password: settings.clientSecret },
        })
      ).data,
    );
    const answer = await http.post('/v1/notifications/verify-webhook-signature', body, {
      headers: { 'content-type': 'application/json', authorization: `Bearer ${access_token}` },
    });
    return verdict.parse(answer.data).verification_status === 'SUCCESS';
  } catch {
    return false;
  }
}
