import { type OrderAction, type OrderStatus, TRANSITIONS } from '@toriyose/domain';

/** The statuses of an order in which the table knows this action, whoever does it. For queries: guards decide the rest. */
export const statusesFor = (action: OrderAction): OrderStatus[] => [
  ...new Set(TRANSITIONS.filter((row) => row.action === action).flatMap(({ from }) => from)),
];
