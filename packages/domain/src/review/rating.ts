import { z } from 'zod';

/** REV-1: stars of a review. */
export const RATINGS = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof RATINGS)[number];

export const ratingSchema = z.literal(RATINGS);

/** REV-1: a whole number of stars from 1 to 5; nothing else, and no text. */
export const checkRating = (
  value: unknown,
): { readonly ok: true; readonly rating: Rating } | { readonly ok: false; readonly code: 'not_a_rating' } => {
  const parsed = ratingSchema.safeParse(value);
  return parsed.success ? { ok: true, rating: parsed.data } : { ok: false, code: 'not_a_rating' };
};

/** REV-5: reviews by stars. Pre-release comments have no stars and are never handed in here. */
export interface RatingSummary {
  readonly count: number;
  /** Mean to one decimal, halves up; null without reviews. The same figure goes into the structured data. */
  readonly average: number | null;
  readonly histogram: Readonly<Record<Rating, number>>;
}

/** @param histogram number of published reviews with each rating, whole numbers of zero or more */
export function summariseRatings(histogram: Readonly<Record<Rating, number>>): RatingSummary {
  const count = RATINGS.reduce((sum, rating) => sum + histogram[rating], 0);
  const stars = RATINGS.reduce((sum, rating) => sum + rating * histogram[rating], 0);
  return { count, average: count === 0 ? null : Math.round((stars * 10) / count) / 10, histogram };
}
