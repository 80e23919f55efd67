import type { OrderMailTemplate } from '../notification/notification.ts';
import type { ActorKind, OrderAction, OrderStatus } from './order-status.ts';

/** Conditions that a transition asks of the order or of one line, by name. Their code is in guards.ts. */
export const GUARDS = [
  'amount_due',
  'no_payment_under_way',
  'payment_time_over',
  'line_open',
  'line_late_enough',
  'reason_given',
  'nothing_due',
  'route_open',
  'refund_failed',
] as const;
export type Guard = (typeof GUARDS)[number];

/** What is asked of the order and its events *after* they happened, to find the status it comes to. Tried from the top. */
export const OUTCOMES = [
  'paid_in_full',
  'nothing_left_and_nothing_shipped',
  'nothing_left_to_ship',
  'units_cancelled',
  'refund_done',
  'always',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Until when an action stays possible, in words that screens turn into a time. */
export const DEADLINES = ['next_run', 'shipping_process', 'payment_due', 'none'] as const;
export type Deadline = (typeof DEADLINES)[number];

/** One row of the table that the whole program stands on. */
export interface Transition {
  readonly action: OrderAction;
  /** The rule of the specification. */
  readonly rule: string;
  readonly from: readonly OrderStatus[];
  readonly by: readonly ActorKind[];
  readonly guards: readonly Guard[];
  readonly until: Deadline;
  /** First match wins; `stay` keeps the status. The e-mail follows when that outcome is reached. */
  readonly to: readonly {
    readonly when: Outcome;
    readonly status: OrderStatus | 'stay';
    readonly mail: OrderMailTemplate | null;
  }[];
}

const STAY = [{ when: 'always', status: 'stay', mail: null }] as const;

/** After cancelling: nothing left at all, nothing left but what has left, or the rest goes on. */
const AFTER_CANCELLING = [
  { when: 'nothing_left_and_nothing_shipped', status: 'cancelled', mail: 'order_cancelled' },
  { when: 'nothing_left_to_ship', status: 'shipped', mail: 'order_changed' },
  { when: 'always', status: 'stay', mail: 'order_changed' },
] as const satisfies Transition['to'];

const ANY: readonly OrderStatus[] = [
  'awaiting_payment',
  'payment_completed',
  'processing',
  'preparing_shipment',
  'partly_shipped',
  'shipped',
  'cancelled',
];

/**
 * Who may do what to an order, when, and what comes of it. Guards, buttons, e-mails, the help page, the timeline and the
 * diagram in docs/ derive from these rows; nothing else compares statuses.
 */
export const TRANSITIONS: readonly Transition[] = [
  {
    action: 'request_payment',
    rule: 'PAY-2',
    from: ['awaiting_payment'],
    by: ['customer', 'system'],
    guards: ['amount_due', 'no_payment_under_way'],
    until: 'payment_due',
    to: STAY,
  },
  {
    action: 'open_payment',
    rule: 'PAY-4',
    from: ANY,
    by: ['system'],
    guards: [],
    until: 'none',
    to: STAY,
  },
  {
    action: 'approve_payment',
    rule: 'PAY-1',
    from: ['awaiting_payment'],
    by: ['system'],
    guards: [],
    until: 'none',
    to: STAY,
  },
  {
    action: 'hold_payment',
    rule: 'PAY-1',
    from: ANY,
    by: ['system'],
    guards: [],
    until: 'none',
    to: STAY,
  },
  {
    action: 'record_capture',
    rule: 'PAY-1',
    from: ['awaiting_payment'],
    by: ['system'],
    guards: [],
    until: 'none',
    to: [{ when: 'paid_in_full', status: 'payment_completed', mail: 'order_received' }, ...STAY],
  },
  // Money that comes late, or twice, is recorded and goes back; it never revives an order (PAY-3).
  {
    action: 'record_capture',
    rule: 'PAY-3',
    from: ['payment_completed', 'processing', 'preparing_shipment', 'partly_shipped', 'shipped', 'cancelled'],
    by: ['system'],
    guards: [],
    until: 'none',
    to: STAY,
  },
  {
    action: 'fail_payment',
    rule: 'PAY-2',
    from: ANY,
    by: ['system'],
    guards: [],
    until: 'none',
    to: STAY,
  },
  {
    action: 'expire_payment',
    rule: 'PAY-2',
    from: ['awaiting_payment'],
    by: ['system'],
    guards: ['payment_time_over', 'no_payment_under_way'],
    until: 'none',
    to: AFTER_CANCELLING,
  },
  {
    action: 'cancel_lines',
    rule: 'POL-1',
    from: ['awaiting_payment', 'payment_completed'],
    by: ['customer'],
    guards: ['line_open'],
    until: 'next_run',
    to: AFTER_CANCELLING,
  },
  {
    action: 'cancel_lines',
    rule: 'POL-2',
    from: ['processing', 'partly_shipped'],
    by: ['customer'],
    guards: ['line_open', 'line_late_enough'],
    until: 'shipping_process',
    to: AFTER_CANCELLING,
  },
  {
    action: 'cancel_lines',
    rule: 'POL-4',
    from: ['awaiting_payment', 'payment_completed', 'processing', 'partly_shipped'],
    by: ['staff'],
    guards: ['line_open', 'reason_given'],
    until: 'shipping_process',
    to: AFTER_CANCELLING,
  },
  // An unobtainable line is cancelled and refunded at once; any other revision leaves the status as it is.
  {
    action: 'revise_availability',
    rule: 'AVL-2',
    from: ['awaiting_payment', 'payment_completed', 'processing', 'partly_shipped'],
    by: ['staff', 'system'],
    guards: ['line_open'],
    until: 'shipping_process',
    to: [
      { when: 'nothing_left_and_nothing_shipped', status: 'cancelled', mail: 'order_cancelled' },
      { when: 'nothing_left_to_ship', status: 'shipped', mail: 'order_changed' },
      { when: 'units_cancelled', status: 'stay', mail: 'order_changed' },
      ...STAY,
    ],
  },
  {
    action: 'claim_for_processing',
    rule: 'RUN-1',
    from: ['payment_completed'],
    by: ['run'],
    guards: ['nothing_due', 'route_open'],
    until: 'none',
    to: [{ when: 'always', status: 'processing', mail: null }],
  },
  {
    action: 'prepare_shipment',
    rule: 'SHP-1',
    from: ['processing', 'partly_shipped'],
    by: ['staff'],
    guards: ['nothing_due', 'route_open'],
    until: 'none',
    to: [{ when: 'always', status: 'preparing_shipment', mail: null }],
  },
  {
    action: 'ship',
    rule: 'SHP-1',
    from: ['preparing_shipment'],
    by: ['staff'],
    guards: [],
    until: 'none',
    to: [
      { when: 'nothing_left_to_ship', status: 'shipped', mail: 'order_shipped' },
      { when: 'always', status: 'partly_shipped', mail: 'order_shipped' },
    ],
  },
  {
    action: 'record_refund',
    rule: 'PAY-5',
    from: ANY,
    by: ['system'],
    guards: [],
    until: 'none',
    to: [{ when: 'refund_done', status: 'stay', mail: 'refund_made' }, ...STAY],
  },
  {
    action: 'retry_refund',
    rule: 'PAY-5',
    from: ANY,
    by: ['staff'],
    guards: ['refund_failed'],
    until: 'none',
    to: STAY,
  },
];

export const FINAL_STATUSES: readonly OrderStatus[] = ['shipped', 'cancelled'];

/** The row that lets this kind of actor do it in this status, if there is one. */
export const findTransition = (action: OrderAction, from: OrderStatus, by: ActorKind): Transition | undefined =>
  TRANSITIONS.find((row) => row.action === action && row.from.includes(from) && row.by.includes(by));
