import { isCountryCode, isJstDate, isShippingMethod, type JstDate, ORDER_STATUSES } from '@toriyose/domain';
import type { Inputs } from '../../app/trpc.ts';

type ListInput = Inputs['admin']['orders']['list'];

export const SORTS = ['newest', 'oldest', 'payment_due'] as const satisfies ListInput['sort'][];
export type Sort = (typeof SORTS)[number];

/** The address of a list of orders: every filter is in it, so that a view can be kept and sent. */
export interface OrdersSearch {
  readonly q?: string;
  readonly status?: NonNullable<ListInput['status']>;
  readonly method?: NonNullable<ListInput['method']>;
  readonly country?: NonNullable<ListInput['country']>;
  readonly from?: JstDate;
  readonly to?: JstDate;
  readonly sort?: Sort;
}

const LONGEST_TEXT = 100;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function date(value: unknown): JstDate | undefined {
  const typed = text(value);
  return isJstDate(typed) ? typed : undefined;
}

/** Reads what an address or a form says; whatever is no filter is left out. */
export function readOrdersSearch(search: Readonly<Record<string, unknown>>): OrdersSearch {
  const q = text(search['q']).slice(0, LONGEST_TEXT);
  const status = ORDER_STATUSES.find((one) => one === search['status']);
  const method = text(search['method']);
  const country = text(search['country']);
  const from = date(search['from']);
  const to = date(search['to']);
  const sort = SORTS.find((one) => one === search['sort']);
  return {
    ...(q === '' ? {} : { q }),
    ...(status && { status }),
    ...(isShippingMethod(method) && { method }),
    ...(isCountryCode(country) && { country }),
    ...(from && { from }),
    ...(to && { to }),
    ...(sort && sort !== 'newest' && { sort }),
  };
}

export const toOrdersQuery = ({ q, ...filters }: OrdersSearch): ListInput => ({
  ...filters,
  ...(q === undefined ? {} : { text: q }),
});

/** Whether anything but the status narrows the list down. */
export const isNarrowed = ({ status: _, sort: __, ...filters }: OrdersSearch): boolean =>
  Object.keys(filters).length > 0;
