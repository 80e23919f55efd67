import { type Yen, yen } from '../../money/yen.ts';
import { type Instant, parseInstant } from '../../time/instant.ts';
import type { FrozenPostage } from '../order.ts';
import type { OrderContext, TrackingCheck } from '../order-context.ts';

/** Tuesday, 24 November 2026, 09:00 in Tokyo: an hour before the first processing run of the day. */
export const TEST_NOW: Instant = parseInstant('2026-11-24T09:00:00+09:00');

/** A number that passes the check of UPU S10 as well. */
export const TRACKING_NUMBER = 'EE123456785JP';

/** Yen: ¥1,400 up to 500 g, then ¥700 for every 500 g begun. Simple figures, so that tests can be reckoned by heart. */
export const testPostage = (_frozen: FrozenPostage, goodsGrams: number): Yen =>
  yen(1_400 + 700 * Math.max(0, Math.ceil((goodsGrams - 500) / 500)));

/** The shape of an S10 number only; check digits are proved beside the real check. */
function testTracking(_method: string, text: string): TrackingCheck {
  if (text === '') return { ok: false, code: 'tracking_number_missing' };
  return /^[A-Z]{2}\d{9}JP$/.test(text) ? { ok: true, number: text } : { ok: false, code: 'tracking_number_wrong' };
}

export interface TestContextOptions {
  readonly now?: Instant;
  /** Put before every id; needed where several contexts serve one order, or several orders one database. */
  readonly ids?: string;
  readonly routeClosed?: boolean;
  readonly postageFor?: OrderContext['postageFor'];
}

/** A context for decisions whose ids count up by kind: "payment-1", "refund-1", "refund-2", "shipment-1". */
export function testContext(options: TestContextOptions = {}): OrderContext {
  const { now = TEST_NOW, ids = '', routeClosed = false, postageFor = testPostage } = options;
  const counts = { payment: 0, refund: 0, shipment: 0 };
  return {
    now,
    newId: (kind) => {
      counts[kind] += 1;
      return `${ids}${kind}-${counts[kind]}`;
    },
    postageFor,
    isRouteClosed: () => routeClosed,
    checkTracking: testTracking,
  };
}

/** The same context at another moment; ids go on counting. */
export const contextAt = (context: OrderContext, now: Instant): OrderContext => ({ ...context, now });
