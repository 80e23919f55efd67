import { expectedDateWords, formatYen, jstDateOf, jstDateWords, type OrderStatus } from '@toriyose/domain';
import { tokyoTime } from '../../time/time-words.ts';
import type { Locale } from '../../words/words.ts';
import { IS_AWAITED } from './order-presentation.ts';
import { type LineView, type OrderView, openCancelOffer } from './order-view.ts';
import { paymentPhase } from './payment-phase.ts';
import { type StandingWords, standingWords } from './standing-words.ts';

/** Where an order stands, and what happens next and when. Sentences of one language, with Tokyo times. */
export interface Standing {
  readonly headline: string;
  readonly next: string;
}

/** A name in quotation marks; its own, if it has any, become the inner kind. */
const quoted = (name: string, locale: Locale): string =>
  locale === 'ja'
    ? `「${name.replaceAll('「', '『').replaceAll('」', '』')}」`
    : `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;

type Tell = (order: OrderView, words: StandingWords, locale: Locale) => Standing;

const awaitedLines = ({ lines }: OrderView): LineView[] =>
  lines.filter(({ open, status }) => open > 0 && IS_AWAITED[status]);

/** What the parcel waits for: an item without a date before all others, else the one that comes last. */
function lastAwaited(order: OrderView): LineView | undefined {
  const awaited = awaitedLines(order);
  const undated = awaited.find(({ expected }) => expected === null);
  const byDate = awaited.toSorted((a, b) => (a.expected?.end ?? '').localeCompare(b.expected?.end ?? ''));
  return undated ?? byDate.at(-1);
}

function shipsWhen(order: OrderView, words: StandingWords, locale: Locale): string {
  const last = lastAwaited(order);
  if (!last) return words.allHere;
  const name = quoted(last.name[locale], locale);
  const isOnly = awaitedLines(order).length === 1;
  if (last.expected === null) return words.shipsUndated(name, isOnly);
  return words.shipsDated(name, expectedDateWords(last.expected, locale), isOnly);
}

const tellUnpaid: Tell = (order, words, locale) => {
  const amount = formatYen(order.figures.due);
  const keptUntil = tokyoTime(order.paymentDueAt, locale);
  switch (paymentPhase(order)) {
    case 'confirming':
    case 'paid':
      return { headline: words.confirming(amount), next: words.confirmingNext };
    case 'in_review':
      return { headline: words.inReview(amount), next: words.inReviewNext };
    case 'to_pay':
    case 'failed':
    case 'over':
      return { headline: words.unpaid(amount), next: words.unpaidNext(keptUntil) };
  }
};

const tellPaid: Tell = (order, words, locale) => ({
  headline: words.paid(tokyoTime(order.nextRunAt, locale)),
  next: `${words.paidNext}${words.gap}${shipsWhen(order, words, locale)}`,
});

const tellProcessing: Tell = (order, words, locale) => {
  const last = lastAwaited(order);
  if (!last) return { headline: words.processingAllHere, next: words.processingAllHereNext };
  const headline = words.processingAwaits(quoted(last.name[locale], locale), expectedDateWords(last.expected, locale));
  const mayCancel = openCancelOffer(order) !== undefined;
  return { headline, next: `${words.processingNext}${mayCancel ? words.gap + words.lateCancel : ''}` };
};

const tellPreparing: Tell = (order, words) => ({
  headline: words.preparing,
  next: order.method.tracked ? words.preparingTracked : words.preparingUntracked,
});

const tellPartlyShipped: Tell = (order, words, locale) => {
  const mayCancel = openCancelOffer(order) !== undefined;
  const rest = lastAwaited(order) ? shipsWhen(order, words, locale) : words.restIsHere;
  return { headline: words.partlyShipped, next: `${rest}${mayCancel ? words.gap + words.lateCancel : ''}` };
};

const tellShipped: Tell = (order, words, locale) => {
  const left = Math.max(...order.shipments.map(({ shippedAt }) => shippedAt ?? 0));
  const last = order.shipments.find(({ shippedAt }) => shippedAt === left);
  if (!last?.shippedAt) return { headline: words.shipped, next: '' };
  const method = last.method.name[locale];
  return {
    headline: words.shippedOn(jstDateWords(jstDateOf(last.shippedAt), locale), method),
    next: [
      last.method.deliveryTime && words.deliveryTime(last.method.deliveryTime[locale]),
      last.method.tracked ? null : words.untracked,
    ]
      .filter(Boolean)
      .join(words.gap),
  };
};

const tellCancelled: Tell = ({ figures }, words) => {
  const { paid, refunded, refundUnderWay } = figures;
  const next = () => {
    if (paid === 0) return words.nothingCharged;
    if (refunded + refundUnderWay < paid) return words.refundLooked;
    return refundUnderWay > 0 ? words.refundOnWay(formatYen(refundUnderWay)) : words.refundDone(formatYen(refunded));
  };
  return { headline: words.cancelled, next: next() };
};

/** One entry for each status: a new one without a sentence does not compile. */
const TELL: Record<OrderStatus, Tell> = {
  awaiting_payment: tellUnpaid,
  payment_completed: tellPaid,
  processing: tellProcessing,
  preparing_shipment: tellPreparing,
  partly_shipped: tellPartlyShipped,
  shipped: tellShipped,
  cancelled: tellCancelled,
};

/** The sentences at the top of the order page, made of the order's own dates, money and offers. */
export const orderStanding = (order: OrderView, locale: Locale): Standing =>
  TELL[order.status](order, standingWords[locale], locale);
