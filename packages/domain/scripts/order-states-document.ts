import { type ActorKind, ORDER_STATUSES, type OrderAction, type OrderStatus } from '../src/order/order-status.ts';
import {
  type Deadline,
  FINAL_STATUSES,
  type Guard,
  type Outcome,
  TRANSITIONS,
  type Transition,
} from '../src/order/transitions.ts';
import { ORDER_STATUS_MEANINGS, ORDER_STATUS_WORDS } from '../src/words/order-words.ts';
import { canComeAbout, type StatusArrow, statusArrows } from './status-arrows.ts';

/**
 * Plain English for every name in the transition table. A name without words does not compile, so the document cannot
 * fall behind the table.
 */
const ACTION_WORDS: Record<OrderAction, string> = {
  request_payment: 'ask to pay',
  open_payment: 'PayPal waits for consent',
  approve_payment: 'consent given at PayPal',
  hold_payment: 'captured, held by PayPal for review',
  record_capture: 'money captured',
  fail_payment: 'payment failed',
  expire_payment: 'time to pay is over',
  cancel_lines: 'cancel items',
  revise_availability: 'news of an item',
  claim_for_processing: 'claim for processing',
  prepare_shipment: 'prepare a shipment',
  ship: 'ship it',
  record_refund: 'news of a refund',
  retry_refund: 'send a refund again',
};

const ACTOR_WORDS: Record<ActorKind, string> = {
  customer: 'customer',
  staff: 'staff',
  run: 'processing run',
  system: 'system',
};

const GUARD_WORDS: Record<Guard, string> = {
  amount_due: 'something is still to be paid',
  no_payment_under_way: 'no payment is being confirmed',
  payment_time_over: 'the time to pay is over',
  line_open: 'something of the item is neither cancelled nor shipped',
  line_late_enough: 'the item is late enough, or nobody can name its date',
  reason_given: 'a reason is given',
  nothing_due: 'all is paid',
  route_open: 'the carrier takes parcels to that country',
  refund_failed: 'the refund failed and was not sent again',
};

const OUTCOME_WORDS: Record<Outcome, string> = {
  paid_in_full: 'all is paid',
  nothing_left_and_nothing_shipped: 'nothing is left and nothing has left',
  nothing_left_to_ship: 'nothing is left to ship',
  units_cancelled: 'something was cancelled',
  refund_done: 'the refund arrived',
  always: 'otherwise',
};

const DEADLINE_WORDS: Record<Deadline, string> = {
  next_run: 'the next processing run',
  shipping_process: 'the shipping process',
  payment_due: 'the time to pay is over',
  none: '',
};

const label = (status: OrderStatus): string => ORDER_STATUS_WORDS[status].en;
const list = (words: readonly string[]): string => words.join('; ');

const arrowLine = ({ from, to, actions }: StatusArrow): string =>
  `${from} --> ${to}: ${actions.map((action) => ACTION_WORDS[action]).join(', ')}`;

const diagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    ...[
      ...ORDER_STATUSES.map((status) => `state "${label(status)}" as ${status}`),
      '[*] --> awaiting_payment: placed',
      ...statusArrows().map(arrowLine),
      ...FINAL_STATUSES.map((status) => `${status} --> [*]`),
    ].map((line) => `    ${line}`),
    '```',
  ].join('\n');

const meanings = (): string =>
  [
    '| Status | What it means to the customer |',
    '| --- | --- |',
    ...ORDER_STATUSES.map((status) => `| ${label(status)} | ${ORDER_STATUS_MEANINGS[status].en} |`),
  ].join('\n');

const fromWords = (from: readonly OrderStatus[]): string =>
  from.length === ORDER_STATUSES.length ? 'any' : list(from.map(label));

/** What comes of it: one phrase for each outcome, tried from the left. */
function outcomeWords({ from, to }: Transition): string {
  const possible = to.filter(({ when }) => from.some((status) => canComeAbout(when, status)));
  const phrases = possible.map(({ when, status, mail }) => {
    const change = status === 'stay' ? 'stays' : `**${label(status)}**`;
    const condition = to.length > 1 ? `${OUTCOME_WORDS[when]}: ` : '';
    return `${condition}${change}${mail ? `, e-mail \`${mail}\`` : ''}`;
  });
  return phrases.join('<br>');
}

function row(transition: Transition): string {
  const { action, by, from, guards, until, rule } = transition;
  const cells = [
    `${ACTION_WORDS[action]} (\`${action}\`)`,
    by.map((actor) => ACTOR_WORDS[actor]).join(', '),
    fromWords(from),
    list(guards.map((guard) => GUARD_WORDS[guard])),
    DEADLINE_WORDS[until],
    outcomeWords(transition),
    rule,
  ];
  return `| ${cells.join(' | ')} |`;
}

const table = (): string =>
  [
    '| What | Who | In which status | If | Until | What comes of it | Rule |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...TRANSITIONS.map(row),
  ].join('\n');

/** docs/order-states.md, written from the transition table. */
export const orderStatesDocument =
  (): string => `<!-- Generated from packages/domain/src/order/transitions.ts. Do not edit: run the script \`docs\` of packages/domain. -->
# The statuses of an order

Everything here is read from one table of data, the same that buttons, guards, e-mails and the help page are made from.
The rules are in [rules.md](rules.md).

${meanings()}

## From status to status

${diagram()}

## Who may do what, when, and what comes of it

What stands in no row is refused. Outcomes are tried in the order in which they stand here, once everything that the
action changes has been worked out.

${table()}
`;
