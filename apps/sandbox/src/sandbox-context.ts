import type { FaultSwitches } from './faults/fault-switches.ts';
import type { IdMaker } from './id-maker.ts';
import type { Idempotency } from './idempotency.ts';
import type { Ledger } from './paypal/ledger.ts';
import type { RequestJournal } from './request-journal.ts';
import type { SentEmails } from './resend/sent-emails.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import type { SigningKey } from './webhooks/signing-key.ts';
import type { WebhookDelivery } from './webhooks/webhook-delivery.ts';

/** Everything that a call of the sandbox may need, handed in once. */
export type SandboxContext = {
  clock: SandboxClock;
  ids: IdMaker;
  ledger: Ledger;
  emails: SentEmails;
  idempotency: Idempotency;
  faults: FaultSwitches;
  requests: RequestJournal;
  webhooks: WebhookDelivery;
  /** Signs PayPal's webhooks. */
  signingKey: () => SigningKey;
  webhookId: string;
  /** Null: any pair of client id and secret is let in. */
  paypalCredentials: { clientId: string; clientSecret: string } | null;
  /** Where browsers and the shop reach this sandbox, without a slash at the end. Known once it listens. */
  publicUrl: () => string;
};
