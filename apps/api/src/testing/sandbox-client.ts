import {
  controlPaths,
  type EmailsView,
  emailsViewSchema,
  type FaultBody,
  flushViewSchema,
  type LedgerView,
  ledgerViewSchema,
} from '@toriyose/sandbox';

/** What a test asks of the sandbox, over HTTP, as it would of one in another process. */
export interface SandboxClient {
  ledger(): Promise<LedgerView>;
  emails(filter?: { to?: string; subject?: string }): Promise<EmailsView>;
  /** Consents as the payer would. */
  approve(providerOrderId: string): Promise<void>;
  fault(fault: FaultBody): Promise<void>;
  clearFaults(): Promise<void>;
  flushWebhooks(): Promise<void>;
}

export function sandboxClient(url: string): SandboxClient {
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${url}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!answer.ok) throw new Error(`The sandbox said ${answer.status} to ${method} ${path}: ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  }
  return {
    ledger: async () => ledgerViewSchema.parse(await call('GET', controlPaths.ledger)),
    emails: async (filter = {}) => {
      const query = new URLSearchParams({ limit: '1000', ...filter });
      return emailsViewSchema.parse(await call('GET', `${controlPaths.emails}?${query}`));
    },
    approve: async (id) => void (await call('POST', controlPaths.approveOrder(id), {})),
    fault: async (fault) => void (await call('POST', controlPaths.faults, fault)),
    clearFaults: async () => void (await call('DELETE', controlPaths.faults)),
    flushWebhooks: async () => void flushViewSchema.parse(await call('POST', controlPaths.flushWebhooks)),
  };
}
