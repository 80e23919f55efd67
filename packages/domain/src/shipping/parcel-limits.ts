import { type JstDate, jstDate } from '../time/jst-date.ts';
import type { CountryCode } from './country.ts';
import type { ShippingMethod } from './shipping-method.ts';

/** Outer size of a packed box, millimetres, whole and positive, in any order of sides. */
export interface ParcelSize {
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** SHOP-6: the most a method takes. Absent measure: not limited. A row with a country replaces the general one there. */
export interface ParcelLimit {
  readonly methods: readonly ShippingMethod[];
  readonly country: CountryCode | null;
  readonly validFrom: JstDate;
  readonly validTo: JstDate | null;
  readonly maxGrams: number;
  /** Longest side. */
  readonly maxLengthMm?: number;
  /** Longest side plus girth (twice the sum of the other two). */
  readonly maxLengthGirthMm?: number;
  /** Three sides together. */
  readonly maxSumMm?: number;
  readonly source: string;
}

/**
 * Rectangular boxes only: the store sends no rolls. Japan Post has no volumetric weight. Many countries take less
 * (20 kg, or 1.05 m and 2 m): add a row for a country once its page in Japan Post's list of conditions was read.
 */
export const PARCEL_LIMITS: readonly ParcelLimit[] = [
  {
    methods: ['ems', 'parcel_air', 'parcel_surface'],
    country: null,
    validFrom: jstDate('2022-06-01'),
    validTo: null,
    maxGrams: 30_000,
    maxLengthMm: 1500,
    maxLengthGirthMm: 3000,
    source: 'Japan Post, size class A of EMS and international parcels',
  },
  {
    methods: ['ems'],
    country: 'US',
    validFrom: jstDate('2022-06-01'),
    validTo: null,
    maxGrams: 30_000,
    maxLengthMm: 1520,
    maxLengthGirthMm: 2740,
    source: 'Reported by shippers, not read on a page of Japan Post: confirm before the route opens again',
  },
  {
    methods: ['small_packet_air', 'small_packet_surface'],
    country: null,
    validFrom: jstDate('2022-06-01'),
    validTo: null,
    maxGrams: 2000,
    maxLengthMm: 600,
    maxSumMm: 900,
    source: 'UPU letter-post items; the tolerance of 2 mm is left to the post office',
  },
  {
    methods: ['domestic'],
    country: null,
    validFrom: jstDate('2025-01-01'),
    validTo: null,
    maxGrams: 25_000,
    maxSumMm: 1600,
    source: "The store's own limit (demo setting)",
  },
];

/** The row that counts for a country: its own before the general one. */
export function parcelLimitOn(
  method: ShippingMethod,
  country: string,
  on: JstDate,
  limits: readonly ParcelLimit[],
): ParcelLimit | undefined {
  const inForce = limits.filter(
    (limit) =>
      limit.methods.includes(method) && limit.validFrom <= on && (limit.validTo === null || on <= limit.validTo),
  );
  return inForce.find((limit) => limit.country === country) ?? inForce.find((limit) => limit.country === null);
}

export interface ExceededMeasure {
  readonly measure: 'length' | 'length_and_girth' | 'sum_of_sides';
  readonly actualMm: number;
  readonly limitMm: number;
}

/** @throws RangeError when a side is not a whole positive number of millimetres */
function sidesFromLongest(size: ParcelSize): [number, number, number] {
  const [longest = 0, middle = 0, shortest = 0] = [size.lengthMm, size.widthMm, size.heightMm].sort((a, b) => b - a);
  if (![longest, middle, shortest].every((side) => Number.isSafeInteger(side) && side > 0)) {
    throw new RangeError(`Not a box: ${size.lengthMm} x ${size.widthMm} x ${size.heightMm} mm`);
  }
  return [longest, middle, shortest];
}

/** @returns the first measure that the box exceeds, undefined when it fits */
export function exceededMeasure(size: ParcelSize, limit: ParcelLimit): ExceededMeasure | undefined {
  const [longest, middle, shortest] = sidesFromLongest(size);
  const measures = [
    { measure: 'length', actualMm: longest, limitMm: limit.maxLengthMm },
    { measure: 'length_and_girth', actualMm: longest + 2 * (middle + shortest), limitMm: limit.maxLengthGirthMm },
    { measure: 'sum_of_sides', actualMm: longest + middle + shortest, limitMm: limit.maxSumMm },
  ] as const;
  for (const { measure, actualMm, limitMm } of measures) {
    if (limitMm !== undefined && actualMm > limitMm) return { measure, actualMm, limitMm };
  }
  return undefined;
}

/**
 * A box that no real one can be smaller than, since each item has to fit into it. How items are stacked is not known
 * before packing, so a method refused for this box is certainly too small, one accepted only probably large enough.
 * @param items size of each item in its own packing, null where unknown
 * @returns null when no size is known
 */
export function leastBoxAround(items: readonly (ParcelSize | null)[]): ParcelSize | null {
  const known = items.filter((item) => item !== null).map(sidesFromLongest);
  if (known.length === 0) return null;
  return {
    lengthMm: Math.max(...known.map(([longest]) => longest)),
    widthMm: Math.max(...known.map(([, middle]) => middle)),
    heightMm: Math.max(...known.map(([, , shortest]) => shortest)),
  };
}
