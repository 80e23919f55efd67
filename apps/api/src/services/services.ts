import type { Database } from '@toriyose/db';
import type { StoreSettings } from '@toriyose/domain';
import type { Logger } from 'pino';
import type { MailSender } from '../email/mail-sender.ts';
import type { PayPalGateway } from '../payment/paypal-gateway.ts';
import type { Auth } from '../session/auth.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';

/** What every verb of the API is handed. One object per process. */
export interface Services {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  /** A new row id: unguessable, roughly in order of time. */
  readonly newId: () => string;
  /** A whole number from 0 to below `limit`, not guessable. */
  readonly randomBelow: (limit: number) => number;
  readonly settings: () => Promise<StoredSettings>;
  /** Passwords, sessions and second factors (`createAuth`). */
  readonly auth: Auth;
  readonly paypal: PayPalGateway;
  readonly mailSender: MailSender;
  readonly log: Logger;
  /** Tells the worker that there is something to do, so that nobody waits for its next look. */
  readonly wakeWorker: () => void;
  /** Names this process in leases. */
  readonly workerId: string;
}

export interface StoredSettings {
  readonly version: number;
  readonly values: StoreSettings;
}
