import type { CancelReason, ItemCategory } from '@toriyose/domain';
import type { DemoCustomerKey } from '../demo-people.ts';

/** Something of a shelf: which item exactly is found when the story is planned. */
export interface Wish {
  readonly category: ItemCategory;
  readonly units: number;
  /** `ready`: in stock. `later`: on order at the maker, or not released yet. */
  readonly from: 'ready' | 'later';
}

export const ready = (category: ItemCategory, units = 1): Wish => ({ category, units, from: 'ready' });
export const later = (category: ItemCategory, units = 1): Wish => ({ category, units, from: 'later' });

/** What the maker says of the goods. `days`: from the date that was promised. */
export type News =
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'unknown' | 'arrived' | 'unobtainable' };

/** What somebody does about an order. Lines are counted from 0. */
export type Act =
  | { readonly act: 'pay' }
  /** With a card that is declined. */
  | { readonly act: 'fail_to_pay' }
  | { readonly act: 'revise'; readonly line: number; readonly news: News }
  | {
      readonly act: 'cancel';
      readonly reason: Extract<CancelReason, 'changed_mind' | 'delay' | 'mistake'>;
      /** Left out: everything. */
      readonly some?: { readonly line: number; readonly units: number };
    }
  | { readonly act: 'cancel_by_staff'; readonly note: string }
  /** Packs everything that is here. */
  | { readonly act: 'prepare' }
  | { readonly act: 'ship' }
  /** Nobody pays, until the time for it is over. */
  | { readonly act: 'expire' };

/** @property after how many runs after the order was placed; 0: before the first that could claim it */
export interface Move {
  readonly after: number;
  readonly act: Act;
}

/** One order and what becomes of it. */
export interface Story {
  readonly who: DemoCustomerKey;
  /**
   * When it is placed: so many runs ago. Counted in runs, because that is what an order's life hangs on, whatever
   * weekends and holidays there are; 0: after the latest run, so that none has claimed it yet.
   */
  readonly runsAgo: number;
  readonly wishes: readonly [Wish, ...Wish[]];
  readonly moves: readonly Move[];
}

export const PAID: readonly Move[] = [{ after: 0, act: { act: 'pay' } }];
export const UNPAID: readonly Move[] = [];
export const LET_GO: readonly Move[] = [{ after: 0, act: { act: 'expire' } }];
export const DECLINED: readonly Move[] = [{ after: 0, act: { act: 'fail_to_pay' } }];

export const prepared = (after: number): readonly Move[] => [{ after, act: { act: 'prepare' } }];

/** A day's work: packed after one run, gone after the next. */
export const shipped = (after = 3): readonly Move[] => [...prepared(after), { after: after + 1, act: { act: 'ship' } }];

export const revised = (after: number, line: number, news: News): readonly Move[] => [
  { after, act: { act: 'revise', line, news } },
];

export const late = (after: number, line: number, days: number): readonly Move[] =>
  revised(after, line, { kind: 'late', days });

export const cancelled = (
  after: number,
  reason: Extract<Act, { act: 'cancel' }>['reason'],
  some?: { readonly line: number; readonly units: number },
): readonly Move[] => [{ after, act: { act: 'cancel', reason, ...(some && { some }) } }];
