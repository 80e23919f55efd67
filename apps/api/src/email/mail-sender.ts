import { Resend } from 'resend';

export interface OutgoingMail {
  /** The provider takes each key once in 24 hours. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly tags: readonly { readonly name: string; readonly value: string }[];
}

export type MailOutcome =
  | { readonly kind: 'sent'; readonly providerId: string }
  /** The provider will never take this mail as it is. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Not now: too many at once, or a moment's trouble. Nothing was sent. */
  | { readonly kind: 'later'; readonly reason: string; readonly waitMs: number }
  /** Nobody knows whether it was taken: the same key asks again. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface MailSender {
  send(mail: OutgoingMail): Promise<MailOutcome>;
}

const PAUSE_MS = 1_000;

/** Errors after which the same mail may go later; the provider says that it did not take it. */
const NOT_NOW: readonly string[] = [
  'rate_limit_exceeded',
  'daily_quota_exceeded',
  'monthly_quota_exceeded',
  'concurrent_idempotent_requests',
];

/** The real client of Resend; `baseUrl` points it at the service or at the sandbox. */
export function resendMailSender(apiKey: string, baseUrl: string): MailSender {
  const resend = new Resend(apiKey, { baseUrl });
  return {
    async send({ key, tags, ...mail }) {
      const { data, error } = await resend.emails.send({ ...mail, tags: [...tags] }, { idempotencyKey: key });
      if (data) return { kind: 'sent', providerId: data.id };
      const reason = `${error.name}: ${error.message}`;
      if (NOT_NOW.includes(error.name)) return { kind: 'later', reason, waitMs: PAUSE_MS };
      const { statusCode } = error;
      const definite = statusCode !== null && statusCode >= 400 && statusCode < 500;
      return definite ? { kind: 'refused', reason } : { kind: 'unknown', reason };
    },
  };
}
