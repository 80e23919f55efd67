import type { Yen } from '../money/yen.ts';
import type { Instant } from '../time/instant.ts';
import type { FrozenPostage } from './order.ts';

export type TrackingCheck =
  | { readonly ok: true; readonly number: string | null }
  | { readonly ok: false; readonly code: 'tracking_number_missing' | 'tracking_number_wrong' };

/** Everything a decision needs from outside: handed in, so that deciding stays pure. */
export interface OrderContext {
  readonly now: Instant;
  /** A new id for a payment, refund or shipment. */
  readonly newId: (kind: 'payment' | 'refund' | 'shipment') => string;
  /** Postage of the frozen table for goods of that weight; the store's allowance for the box is added inside. */
  readonly postageFor: (frozen: FrozenPostage, goodsGrams: number) => Yen;
  /** Whether the carrier refuses parcels by this method to this country today. */
  readonly isRouteClosed: (frozen: FrozenPostage) => boolean;
  readonly checkTracking: (method: string, text: string) => TrackingCheck;
}
