/**
 * Why something cannot be done now. Each code has words in both languages (../words/refusal-words.ts); a missing one does
 * not compile.
 */
export const REFUSAL_CODES = [
  // The order's status says no.
  'not_paid_yet',
  'already_paid',
  'already_processing',
  'not_processed_yet',
  'in_shipping_process',
  'already_shipped',
  'already_cancelled',
  // The line says no.
  'line_unknown',
  'line_not_open',
  'line_not_late_enough',
  'line_not_available',
  'line_available',
  'too_many_units',
  'nothing_chosen',
  // The actor says no.
  'not_for_you',
  'reason_missing',
  // Money says no.
  'payment_unknown',
  'payment_replaced',
  'payment_not_open',
  'payment_under_way',
  'payment_time_left',
  'refund_unknown',
  'refund_not_failed',
  // The parcel says no.
  'shipment_unknown',
  'shipment_gone',
  'nothing_prepared',
  'parcel_too_heavy',
  'tracking_number_missing',
  'tracking_number_wrong',
  'route_closed',
  // What was confirmed is no longer what it would be.
  'figures_changed',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What would help instead. */
export const REMEDY_CODES = [
  'pay_first',
  'wait_for_delay_right',
  'wait_for_run',
  'contact_us',
  'order_again',
  'wait_for_outcome',
  'check_input',
] as const;
export type RemedyCode = (typeof REMEDY_CODES)[number];

/** An expected "no". Never thrown by the domain: returned, so that callers must look at it. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The rule of the specification that says so, e.g. "POL-2". */
  readonly rule: string;
  readonly remedy: RemedyCode | null;
  /** Figures for the words: days, units, grams. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The input field that the refusal is about, where there is one. */
  readonly field: string | null;
}

export const refuse = (
  code: RefusalCode,
  rule: string,
  remedy: RemedyCode | null = null,
  params: Refusal['params'] = {},
  field: string | null = null,
): Refusal => ({ code, rule, remedy, params, field });
