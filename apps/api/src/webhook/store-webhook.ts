import { webhookEvent } from '@toriyose/db';
import type { Services } from '../services/services.ts';

export interface VerifiedWebhook {
  readonly provider: 'paypal' | 'resend';
  /** The provider's own id of the event: a repeat has the same. */
  readonly id: string;
  readonly type: string;
  readonly body: string;
}

/** PAY-3: verified news is stored once and worked on from the table; a repeat is answered 200 and does nothing. */
export async function storeWebhook(services: Services, { provider, id, type, body }: VerifiedWebhook): Promise<void> {
  await services.db
    .insert(webhookEvent)
    .values({ provider, id, type, body, receivedAt: services.clock.now() })
    .onConflictDoNothing();
  services.wakeWorker();
}
