import { countryCodeSchema, idSchema, postalAddressSchema, shippingMethodSchema, yenSchema } from '@toriyose/domain';
import { z } from 'zod';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import { findApproveUrl } from './find-approve-url.ts';
import { placeOrder } from './place-order.ts';
import { quoteCart } from './quote-cart.ts';

const quoteSchema = z.strictObject({
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('country'), country: countryCodeSchema }),
    z.strictObject({ kind: z.literal('booked'), id: idSchema }),
  ]),
  method: shippingMethodSchema.nullable().default(null),
});

const placeSchema = z.strictObject({
  checkoutKey: z.uuid(),
  address: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('booked'), id: idSchema }),
    z.strictObject({ kind: z.literal('new'), address: postalAddressSchema, save: z.boolean().default(true) }),
  ]),
  method: shippingMethodSchema,
  expectedTotalYen: yenSchema,
  figuresKey: z.string().max(100),
});

export const checkoutRouter = router({
  /** Everything that the final screen shows, for this country or address and method. */
  quote: publicProcedure.input(quoteSchema).query(({ ctx, input }) => quoteCart(ctx.services, ctx.visitor, input)),

  /**
   * Places the order that the customer saw, or says what has changed. The answer of a repetition is that of the first
   * time. Without `approveUrl` PayPal cannot be reached just now: the order page offers to pay.
   */
  placeOrder: customerProcedure.input(placeSchema).mutation(async ({ ctx, input }) => {
    const { services, customer } = ctx;
    const { orderId, orderNumber } = await placeOrder(services, customer, input);
    const approveUrl = await findApproveUrl(services, orderId);
    services.wakeWorker();
    return { orderNumber, approveUrl };
  }),
});
