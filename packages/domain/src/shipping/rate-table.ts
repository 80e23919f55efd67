import { type Yen, yen } from '../money/yen.ts';
import type { JstDate } from '../time/jst-date.ts';
import type { Country, ShippingZone } from './country.ts';
import type { ShippingMethod } from './shipping-method.ts';

/** Postage for everything up to and including a weight, down to the step before. */
export interface RateStep {
  readonly upToGrams: number;
  readonly postage: Yen;
}

/**
 * SHOP-6: a price list of one method. Once an order was placed with it, it is never edited or removed: the order is
 * computed with it again when lines are cancelled. New prices are a new table that begins where the old one ends.
 */
export interface RateTable {
  /** Copied into orders. */
  readonly id: string;
  readonly method: ShippingMethod;
  /** First and last day (Japan) on which new quotes use it; `validTo` null: until further notice. */
  readonly validFrom: JstDate;
  readonly validTo: JstDate | null;
  /** How countries are put into zones; a new cut of the zones is a new value here, not an edit of the old one. */
  readonly zoning: keyof typeof ZONINGS;
  readonly source: string;
  /** Steps in rising order of weight; a zone without steps is not served. */
  readonly steps: Readonly<Partial<Record<ShippingZone, readonly RateStep[]>>>;
}

const ZONINGS = {
  'japan-post-2022-06': (country: Country): ShippingZone => country.zone,
};

export const zoneIn = (table: RateTable, country: Country): ShippingZone => ZONINGS[table.zoning](country);

/** The table in force on a day; the newer one where two overlap. @returns undefined in a gap */
export function rateTableOn(method: ShippingMethod, on: JstDate, tables: readonly RateTable[]): RateTable | undefined {
  return tables
    .filter(
      (table) => table.method === method && table.validFrom <= on && (table.validTo === null || on <= table.validTo),
    )
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/** @returns undefined above the last step: never the last step itself, which would carry the rest for nothing */
export const stepFor = (steps: readonly RateStep[], grams: number): RateStep | undefined =>
  steps.find(({ upToGrams }) => grams <= upToGrams);

/** "Then `add` yen for each further `everyGrams`, up to `upToGrams`." */
export interface RateRule {
  readonly everyGrams: number;
  readonly upToGrams: number;
  readonly add: number;
}

/** Writes out a tariff that is published as a first step and increments. */
export function stepsByRule(first: { upToGrams: number; postage: number }, rules: readonly RateRule[]): RateStep[] {
  const steps = [{ upToGrams: first.upToGrams, postage: yen(first.postage) }];
  let { upToGrams, postage } = first;
  for (const rule of rules) {
    while (upToGrams < rule.upToGrams) {
      upToGrams += rule.everyGrams;
      postage += rule.add;
      steps.push({ upToGrams, postage: yen(postage) });
    }
  }
  return steps;
}
