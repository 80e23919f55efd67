import type { IdMaker } from '../id-maker.ts';
import { isoSeconds, SECOND_MS } from '../sandbox-clock.ts';
import { AUTH_ALGO, CERT_PATH, signTransmission } from './paypal-signature.ts';
import type { SigningKey } from './signing-key.ts';
import { signSvix } from './svix-signature.ts';
import type { Delivery, SendWebhook, WebhookEvent } from './webhook-delivery.ts';

/** Providers give a receiver 15 to 30 seconds. */
const ANSWER_WITHIN_MS = 15_000;

type Settings = {
  /** The shop, without a slash at the end. */
  apiUrl: () => string;
  publicUrl: () => string;
  ids: IdMaker;
  wall: () => number;
  signingKey: () => SigningKey;
  paypalWebhookId: string;
  resendSecret: string;
};

/** Posts events to the shop's `/webhooks/paypal` and `/webhooks/resend`, signed at the moment of sending. */
export function createSendWebhook(settings: Settings): SendWebhook {
  return async (event, delivery) => {
    const headers =
      event.provider === 'paypal' ? paypalHeaders(settings, event, delivery) : svixHeaders(settings, event, delivery);
    try {
      const response = await fetch(`${settings.apiUrl()}/webhooks/${event.provider}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: event.body,
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      // Reading it to the end frees the connection.
      await response.arrayBuffer();
      return response.status;
    } catch {
      // Nobody there, or too slow: the queue tries again.
      return null;
    }
  };
}

function paypalHeaders(settings: Settings, event: WebhookEvent, delivery: Delivery): Record<string, string> {
  const transmissionId = settings.ids.uuid();
  const transmissionTime = isoSeconds(settings.wall());
  // A forged one is signed for another webhook: every part is well formed, and nothing fits.
  const webhookId = delivery.forged ? 'WH-FORGED' : settings.paypalWebhookId;
  const transmission = { transmissionId, transmissionTime, webhookId, body: event.body };
  return {
    'user-agent': 'PayPal/AUHD-214.0-sandbox',
    'paypal-transmission-id': transmissionId,
    'paypal-transmission-time': transmissionTime,
    'paypal-transmission-sig': signTransmission(transmission, settings.signingKey()),
    'paypal-cert-url': `${settings.publicUrl()}${CERT_PATH}`,
    'paypal-auth-algo': AUTH_ALGO,
  };
}

function svixHeaders(settings: Settings, event: WebhookEvent, delivery: Delivery): Record<string, string> {
  const timestamp = String(Math.floor(settings.wall() / SECOND_MS));
  const secret = delivery.forged ? `whsec_${Buffer.from('forged').toString('base64')}` : settings.resendSecret;
  return {
    'user-agent': 'Svix-Webhooks/1.0-sandbox',
    'svix-id': event.id,
    'svix-timestamp': timestamp,
    'svix-signature': signSvix(secret, event.id, timestamp, event.body),
  };
}
