import type { Actor } from '@toriyose/domain';

export const customerActor = (customerId: string): Actor => ({ kind: 'customer', id: customerId });
export const staffActor = (staffId: string): Actor => ({ kind: 'staff', id: staffId });
export const runActor = (runId: string): Actor => ({ kind: 'run', id: runId });

/** News from PayPal, by way of our own reading of it. */
export const PAYPAL: Actor = { kind: 'system', id: 'paypal' };
export const CLOCK: Actor = { kind: 'system', id: 'clock' };
