import { ITEM_LIMITS } from '@toriyose/domain';
import { z } from 'zod';
import { publicProcedure, router } from '../trpc.ts';
import { findHome } from './find-home.ts';
import { guessCountry } from './guess-country.ts';
import { itemListSchema, listItems } from './list-items.ts';
import { viewItem } from './view-item.ts';

const itemSchema = z.strictObject({
  slug: z.string().max(ITEM_LIMITS.slugLength),
  /** Where a parcel would go, when the visitor has chosen it. One that we do not know counts as none. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

export const catalogueRouter = router({
  home: publicProcedure.query(({ ctx }) => findHome(ctx.services)),
  list: publicProcedure.input(itemListSchema).query(({ ctx, input }) => listItems(ctx.services, input)),
  item: publicProcedure
    .input(itemSchema)
    .query(async ({ ctx, input }) => viewItem(ctx.services, input.slug, await guessCountry(ctx, input.country))),
});
