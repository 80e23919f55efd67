import { email, type MailDelivery, webhookEvent } from '@toriyose/db';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { findPayment, handleConsent } from '../payment/handle-consent.ts';
import type { Services } from '../services/services.ts';

const BATCH = 20;

type StoredEvent = typeof webhookEvent.$inferSelect;

/** Works on stored news, oldest first. @returns how many were handled */
export async function handleWebhooks(services: Services): Promise<number> {
  const events = await services.db
    .select()
    .from(webhookEvent)
    .where(isNull(webhookEvent.handledAt))
    .orderBy(asc(webhookEvent.receivedAt))
    .limit(BATCH);
  for (const event of events) {
    const outcome = await handleEvent(services, event);
    await services.db
      .update(webhookEvent)
      .set({ handledAt: services.clock.now(), outcome })
      .where(and(eq(webhookEvent.provider, event.provider), eq(webhookEvent.id, event.id)));
  }
  return events.length;
}

/** One piece of news that cannot be worked on must not hold up the others; the checks of PAY-3 look again anyway. */
async function handleEvent(services: Services, event: StoredEvent): Promise<string> {
  try {
    return await (event.provider === 'paypal' ? handlePayPal(services, event) : handleResend(services, event));
  } catch (error) {
    services.log.error({ err: error, webhook: event.id }, 'news could not be worked on');
    return 'failed';
  }
}

/** Every PayPal event that matters names its payment in one of these places; what it says besides is read, not believed. */
const paypalBody = z.object({
  resource: z.object({
    id: z.string().optional(),
    custom_id: z.string().optional(),
    supplementary_data: z.object({ related_ids: z.object({ order_id: z.string().optional() }) }).optional(),
  }),
});

async function handlePayPal(services: Services, event: StoredEvent): Promise<string> {
  const body = paypalBody.safeParse(JSON.parse(event.body));
  if (!body.success) return 'not understood';
  const { id, custom_id, supplementary_data } = body.data.resource;
  const payment = await findPayment(services, {
    providerOrderId: supplementary_data?.related_ids.order_id ?? id,
    captureId: id,
    paymentId: custom_id,
  });
  // P06: kept for staff; it never makes an order.
  if (!payment) return 'no such payment';
  await handleConsent(services, payment);
  return 'looked at PayPal';
}

const DELIVERIES: Readonly<Record<string, MailDelivery>> = {
  'email.sent': 'sent',
  'email.delivered': 'delivered',
  'email.delivery_delayed': 'delayed',
  'email.bounced': 'bounced',
  'email.complained': 'complained',
  'email.failed': 'failed',
  'email.suppressed': 'suppressed',
};

/** M08: news comes in any order; what is worse stands. */
const WEIGHT: Readonly<Record<MailDelivery, number>> = {
  sent: 0,
  delayed: 1,
  delivered: 2,
  failed: 3,
  suppressed: 4,
  bounced: 5,
  complained: 6,
};

/** Our own id travels as a tag: news may overtake the answer that names the provider's id. */
const resendBody = z.object({
  data: z.object({ email_id: z.string(), tags: z.record(z.string(), z.string()).optional() }),
});

async function handleResend(services: Services, event: StoredEvent): Promise<string> {
  const delivery = DELIVERIES[event.type];
  const body = resendBody.safeParse(JSON.parse(event.body));
  if (!delivery || !body.success) return 'not of interest';
  const ownId = body.data.data.tags?.['email_id'];
  const where = ownId ? eq(email.id, ownId) : eq(email.providerId, body.data.data.email_id);
  const [mail] = await services.db.select({ delivery: email.delivery }).from(email).where(where).limit(1);
  if (!mail) return 'no such mail';
  if (mail.delivery && WEIGHT[mail.delivery] >= WEIGHT[delivery]) return 'known';
  await services.db.update(email).set({ delivery, deliveryAt: services.clock.now() }).where(where);
  return 'noted';
}
