import { ORDER_STATUSES, type OrderStatus } from '@toriyose/domain';

/** The address of a page of the order history, as its form sends it. */
export interface HistorySearch {
  readonly status?: OrderStatus;
  /** An order number or an item, or part of one. */
  readonly q?: string;
  /** Where the page before ended. */
  readonly after?: string;
}

const LONGEST_TEXT = 100;
const LONGEST_CURSOR = 60;

export function readHistorySearch(search: Readonly<Record<string, unknown>>): HistorySearch {
  const { status: wanted, q, after } = search;
  const status = ORDER_STATUSES.find((one) => one === wanted);
  return {
    ...(status ? { status } : {}),
    ...(typeof q === 'string' && q.trim() !== '' ? { q: q.trim().slice(0, LONGEST_TEXT) } : {}),
    ...(typeof after === 'string' && after !== '' ? { after: after.slice(0, LONGEST_CURSOR) } : {}),
  };
}

export const toHistoryQuery = ({ status, q, after }: HistorySearch) => ({ status, text: q, cursor: after });
