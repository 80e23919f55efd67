import { randomUUID } from 'node:crypto';
import { migrateDatabase, openDatabase } from '@toriyose/db';
import { pino } from 'pino';
import { resendMailSender } from '../email/mail-sender.ts';
import { sdkPayPalGateway } from '../payment/sdk-paypal-gateway.ts';
import { createAuth } from '../session/auth.ts';
import { keptAuthSecret } from './auth-secret.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { idMaker, randomBelow } from './ids.ts';
import { prepareDataDir } from './prepare-data-dir.ts';
import type { Services } from './services.ts';
import { settingsReader } from './settings.ts';

export interface OpenServicesOptions {
  readonly clock?: Clock;
  readonly wakeWorker?: () => void;
}

/**
 * Opens everything that the process works with, database migrated.
 * @throws ConfigError or DatabaseUnavailableError with one line that a person can act on
 */
export async function openServices(given: Config, options: OpenServicesOptions = {}): Promise<Services> {
  await prepareDataDir(given.DATA_DIR);
  const config = { ...given, AUTH_SECRET: given.AUTH_SECRET ?? (await keptAuthSecret(given.DATA_DIR)) };
  const clock = options.clock ?? systemClock;
  const db = await openDatabase({ url: config.DATABASE_URL, authToken: config.DATABASE_AUTH_TOKEN });
  await migrateDatabase(db);
  const newId = idMaker(clock);
  const log = pino({
    level: config.LOG_LEVEL,
    redact: ['password', '*.password', 'token', '*.token', 'headers.cookie'],
  });
  return {
    config,
    db,
    clock,
    newId,
    randomBelow,
    settings: settingsReader(db),
    auth: createAuth({ config, db, clock, newId, log }),
    paypal: sdkPayPalGateway({
      baseUrl: config.PAYPAL_BASE_URL,
      clientId: config.PAYPAL_CLIENT_ID,
      clientSecret: config.PAYPAL_CLIENT_SECRET,
      webhookId: config.PAYPAL_WEBHOOK_ID,
      timeoutMs: config.PAYPAL_TIMEOUT_MS,
    }),
    mailSender: resendMailSender(config.RESEND_API_KEY, config.RESEND_BASE_URL),
    log,
    wakeWorker: options.wakeWorker ?? (() => {}),
    workerId: randomUUID(),
  };
}
