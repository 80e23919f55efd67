import { LARGEST_PARCEL_GRAMS, orderNumberSchema } from '@toriyose/domain';
import { z } from 'zod';

export const byNumber = z.strictObject({ number: orderNumberSchema });

/** C02: an order and the version of it that is on the screen. */
export const seenOrder = byNumber.extend({ version: z.int().min(1).max(1_000_000) });

export const rowId = z.string().min(1).max(60);

export const units = z
  .array(z.strictObject({ lineId: rowId, quantity: z.int().min(1).max(99) }))
  .min(1)
  .max(50);

export const grams = z.int().min(1).max(LARGEST_PARCEL_GRAMS);

/** Yen, as a preview said. */
export const shownYen = z.int().min(0).max(1_000_000_000);

/** Lists that go on: where the page before ended (`cutPage`), and what tRPC's client adds to that. */
export const paging = { cursor: z.string().max(80).optional(), direction: z.literal('forward').optional() };

/** What people type in one field. NUL would end the text inside the database. */
export const typedText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\0'), 'Not a text');
