/** What the sandbox has in its own books, over its control address. */
export interface Ledger {
  readonly captures: readonly { orderId: string; amountYen: number; refundedYen: number; invoiceId: string | null }[];
  readonly refunds: readonly { amountYen: number; status: string; orderId: string }[];
}

export interface SentMail {
  readonly subject: string;
  readonly text: string | null;
  readonly links: readonly string[];
}

async function ask(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} said ${answer.status}`);
  return answer.json();
}

const isLedger = (value: unknown): value is Ledger =>
  typeof value === 'object' && value !== null && 'captures' in value;
const isMails = (value: unknown): value is { emails: SentMail[] } =>
  typeof value === 'object' && value !== null && 'emails' in value;

export async function readLedger(sandboxUrl: string): Promise<Ledger> {
  const ledger = await ask(`${sandboxUrl}/_control/ledger`);
  if (!isLedger(ledger)) throw new Error('The sandbox has no ledger');
  return ledger;
}

/** Newest first. */
export async function readMails(sandboxUrl: string, to: string): Promise<readonly SentMail[]> {
  const found = await ask(`${sandboxUrl}/_control/emails?to=${encodeURIComponent(to)}`);
  if (!isMails(found)) throw new Error('The sandbox has no mailbox');
  return found.emails;
}
