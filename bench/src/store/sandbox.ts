import { setTimeout as delay } from 'node:timers/promises';
import { at } from './read-json.ts';

const QUIET_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

/** The payer says yes at the stand-in for PayPal. @throws Error when it refuses */
export async function approvePayment(sandboxUrl: string, providerOrderId: string): Promise<void> {
  const address = new URL(`/_control/paypal/orders/${providerOrderId}/approve`, sandboxUrl);
  const answer = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(30_000) });
  if (!answer.ok) throw new Error(`Approval at the sandbox: ${answer.status}`);
  await answer.arrayBuffer();
}

/**
 * Mails, webhooks and payments of what went before are worked off in the background; they must not fall into the next
 * measurement. @returns whether two quiet seconds came within a minute
 */
export async function waitUntilQuiet(sandboxUrl: string): Promise<boolean> {
  const end = performance.now() + LONGEST_WAIT_MS;
  let newest = await newestRequest(sandboxUrl);
  while (performance.now() < end) {
    await delay(QUIET_MS);
    const now = await newestRequest(sandboxUrl);
    if (now === newest) return true;
    newest = now;
  }
  return false;
}

async function newestRequest(sandboxUrl: string): Promise<string> {
  const answer = await fetch(new URL('/_control/requests?limit=1', sandboxUrl), {
    signal: AbortSignal.timeout(30_000),
  });
  const body: unknown = await answer.json();
  return JSON.stringify(at(body, 'requests', 0) ?? null);
}
