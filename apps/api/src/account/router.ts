import { writeTransaction } from '@toriyose/db';
import { addressLabelSchema, idSchema, postalAddressSchema } from '@toriyose/domain';
import { z } from 'zod';
import { customerProcedure, router } from '../trpc.ts';
import { addAddress, changeAddress, listAddresses, removeAddress } from './address-book.ts';

const saveSchema = z.strictObject({
  /** With the version that was shown; absent for a new address. */
  existing: z
    .strictObject({ id: idSchema, version: z.int().min(1) })
    .nullable()
    .default(null),
  label: addressLabelSchema.default(''),
  isDefault: z.boolean().default(false),
  address: postalAddressSchema,
});

/** ACC-5: the address book of whoever is signed in; ownership is part of every question to the database. */
export const addressesRouter = router({
  list: customerProcedure.query(({ ctx }) => listAddresses(ctx.services.db, ctx.customer.id)),

  /** Adds or changes one, for future orders only. Answers with the whole book. */
  save: customerProcedure.input(saveSchema).mutation(async ({ ctx, input: { existing, ...entry } }) => {
    const { services, customer } = ctx;
    await writeTransaction(services.db, async (tx) => {
      if (existing) await changeAddress(tx, services, customer.id, { ...existing, ...entry });
      else await addAddress(tx, services, customer.id, entry);
    });
    return listAddresses(services.db, customer.id);
  }),

  remove: customerProcedure.input(z.strictObject({ id: idSchema })).mutation(async ({ ctx, input }) => {
    await removeAddress(ctx.services, ctx.customer.id, input.id);
    return listAddresses(ctx.services.db, ctx.customer.id);
  }),
});
