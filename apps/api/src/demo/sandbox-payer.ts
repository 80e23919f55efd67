import timers from 'node:timers/promises';
import { ConfigError } from '../services/config.ts';
import type { Services } from '../services/services.ts';

/** The card that the sandbox declines when money is to move. */
export const DECLINED_CARD = '4000000000000002';

const LOOK_EVERY_MS = 200;
const LONGEST_LOOK_MS = 2_000;

/** Whether nothing of the demo store can reach real people: payments and mail go to one and the same stand-in. */
export const usesSandbox = ({ config }: Pick<Services, 'config'>): boolean =>
  config.PAYPAL_BASE_URL === config.RESEND_BASE_URL;

/** @throws ConfigError when the sandbox does not answer within `patienceMs` */
export async function waitForSandbox({ config }: Pick<Services, 'config'>, patienceMs: number): Promise<void> {
  const url = `${config.PAYPAL_BASE_URL}/healthz`;
  for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(LONGEST_LOOK_MS) }).catch(() => undefined);
    if (answer?.ok) return;
    if (waitedMs >= patienceMs) {
      throw new ConfigError(
        `The demo store needs the sandbox, which does not answer at ${config.PAYPAL_BASE_URL}: start it (SANDBOX_PORT), or set DEMO_STORE=off.`,
      );
    }
    await timers.setTimeout(LOOK_EVERY_MS);
  }
}

/** Consents as the customer would on the sandbox's page. @throws Error when the sandbox says no */
export async function approveAtSandbox(
  { config }: Pick<Services, 'config'>,
  providerOrderId: string,
  payer: { readonly payerEmail: string; readonly cardNumber?: string },
): Promise<void> {
  const url = `${config.PAYPAL_BASE_URL}/_control/paypal/orders/${providerOrderId}/approve`;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(payer) });
  if (!answer.ok) throw new Error(`The sandbox refused consent (${answer.status}): ${await answer.text()}`);
}
