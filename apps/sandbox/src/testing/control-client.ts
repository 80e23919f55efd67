import type { z } from 'zod';
import {
  controlPaths,
  type FaultBody,
  type FlushView,
  flushViewSchema,
  type LedgerView,
  ledgerViewSchema,
} from '../control-contract.ts';

/** Calls the control API of a sandbox as another process would. */
export function createControlClient(url: string) {
  const call = async (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${url}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  return {
    call,
    get: async <View>(path: string, schema: z.ZodType<View>): Promise<View> =>
      schema.parse(await (await call('GET', path)).json()),
    ledger: async (): Promise<LedgerView> =>
      ledgerViewSchema.parse(await (await call('GET', controlPaths.ledger)).json()),
    fault: (body: FaultBody) => call('POST', controlPaths.faults, body),
    approve: (orderId: string, body: object = {}) => call('POST', controlPaths.approveOrder(orderId), body),
    advanceDays: (days: number) => call('POST', controlPaths.clock, { advanceMs: days * 86_400_000 }),
    advanceHours: (hours: number) => call('POST', controlPaths.clock, { advanceMs: hours * 3_600_000 }),
    flush: async (): Promise<FlushView> =>
      flushViewSchema.parse(await (await call('POST', controlPaths.flushWebhooks)).json()),
  };
}
