import { nextRunSlot } from '../calendar/processing-run.ts';
import type { StoreCalendar } from '../calendar/store-calendar.ts';
import type { Item, ItemAvailability } from '../item/item.ts';
import { addYen, timesYen, type Yen } from '../money/yen.ts';
import type { PricedLine } from '../order/place-order.ts';
import { dayWindow, type ExpectedDate } from '../time/date-window.ts';
import type { Instant } from '../time/instant.ts';
import { jstDateOf } from '../time/jst-date.ts';
import { type CartProblem, cartProblem } from './cart-problem.ts';

/** A line of a cart with what the catalogue says of its item now. */
export interface CartEntry {
  readonly itemId: string;
  /** 1 to 99 */
  readonly quantity: number;
  readonly item: Item;
}

/** What is copied into an order line, but for the id that the order gives it, and what only the cart needs. */
export interface PricedCartLine extends Omit<PricedLine, 'id'> {
  readonly amount: Yen;
  readonly availability: ItemAvailability;
  readonly dimensions: Item['dimensions'];
  readonly problem: CartProblem | null;
}

export interface PricedLines {
  readonly lines: readonly PricedCartLine[];
  /** Units. */
  readonly itemCount: number;
  readonly itemsTotal: Yen;
  readonly goodsGrams: number;
}

/**
 * Prices and promises of this moment. AVL-2: goods on our shelf are promised for the next processing run, all others for
 * the window that the catalogue names; null: the customer is told that the date is unknown.
 */
export function priceLines(entries: readonly CartEntry[], now: Instant, calendar: StoreCalendar): PricedLines {
  const today = jstDateOf(now);
  const nextRun = dayWindow(nextRunSlot(now, calendar).date);
  const lines = entries.map(({ itemId, quantity, item }): PricedCartLine => {
    const { catalogueNumber, slug, picture, name, hsCode, originCountry, availability, dimensions } = item;
    return {
      ...{ itemId, catalogueNumber, slug, picture, name, hsCode, originCountry, quantity, availability, dimensions },
      unitPrice: item.price,
      unitGrams: item.weightGrams,
      amount: timesYen(item.price, quantity),
      supply: availability.kind === 'in_stock' ? 'available' : 'on_order',
      promised: availability.kind === 'in_stock' ? nextRun : expectedOf(availability),
      problem: cartProblem(availability, quantity, today),
    };
  });
  return {
    lines,
    itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
    itemsTotal: addYen(...lines.map((line) => line.amount)),
    goodsGrams: lines.reduce((sum, line) => sum + line.unitGrams * line.quantity, 0),
  };
}

const expectedOf = (availability: ItemAvailability): ExpectedDate =>
  'expected' in availability ? availability.expected : null;
