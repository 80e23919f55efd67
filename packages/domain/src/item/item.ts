import type { Yen } from '../money/yen.ts';
import type { ExpectedDate } from '../time/date-window.ts';
import type { JstDate } from '../time/jst-date.ts';
import type { ItemCategory } from './item-category.ts';

/** Plain text for people in both languages of the shop; never markup. */
export interface ItemText {
  readonly en: string;
  readonly ja: string;
}

/** The packed box of one unit, in millimetres. */
export interface ItemDimensions {
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** SHOP-1: whether, when and how many units can be bought. */
export type ItemAvailability =
  /** On our shelf. @property quantity units left to sell, may be 0 */
  | { readonly kind: 'in_stock'; readonly quantity: number }
  /** Released, and bought in from the maker. @property limit units that may still be ordered, null for any number */
  | { readonly kind: 'on_order'; readonly expected: ExpectedDate; readonly limit: number | null }
  /**
   * Not released yet. @property until the last day (Tokyo) on which orders are accepted, null for no deadline
   * @property limit units that may still be ordered, null for any number
   */
  | {
      readonly kind: 'pre_order';
      readonly until: JstDate | null;
      readonly limit: number | null;
      readonly expected: ExpectedDate;
    }
  /** No longer sold; the page stays for old orders and reviews. */
  | { readonly kind: 'ended' };

export type ItemAvailabilityKind = ItemAvailability['kind'];

export const ITEM_AVAILABILITY_KINDS = [
  'in_stock',
  'on_order',
  'pre_order',
  'ended',
] as const satisfies readonly ItemAvailabilityKind[];

/** SHOP-1: what the catalogue knows of an item. Its row id belongs to the database, not to these facts. */
export interface Item {
  /** Printed on packing slips and read out on the phone, e.g. `CJ-FIG-00123`: store, shelf, number. Unique. */
  readonly catalogueNumber: string;
  /** Last part of its address `/products/:slug`. Unique. */
  readonly slug: string;
  readonly name: ItemText;
  readonly description: ItemText;
  readonly category: ItemCategory;
  readonly maker: ItemText;
  readonly price: Yen;
  /** One unit in its own packing, in grams; the shipping box comes on top. */
  readonly weightGrams: number;
  readonly dimensions: ItemDimensions | null;
  /** Harmonised System subheading for the customs label: six digits without a dot (CN22/CN23). */
  readonly hsCode: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly originCountry: string;
  /** Names the picture files `<picture>-<width>.webp`. */
  readonly picture: string;
  /** When the maker released or will release it; null while unannounced. */
  readonly releaseDate: ExpectedDate;
  readonly availability: ItemAvailability;
}

/** Bounds of what a catalogue row may hold: far above real goods, low enough to catch a slipped column or zero. */
export const ITEM_LIMITS = {
  priceYen: { min: 1, max: 10_000_000 },
  /** 30 kg is the heaviest parcel that EMS and parcel post take. */
  weightGrams: { min: 1, max: 30_000 },
  quantity: { min: 0, max: 100_000 },
  dimensionMm: { min: 1, max: 3_000 },
  nameLength: 120,
  makerLength: 80,
  descriptionLength: 800,
  slugLength: 80,
} as const;
