import { initTRPC } from '@trpc/server';

export interface CurrentCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly language: 'en' | 'ja';
  readonly timeZone: string | null;
}

const t = initTRPC.create();

export const appRouter = t.router({
  session: t.router({
    current: t.procedure.query(() => {
      const customer: CurrentCustomer | null = null;
      return {
        customer: customer satisfies CurrentCustomer | null,
        staffRole: null,
        cart: { itemCount: 0, totalYen: 0 },
        storeName: 'coolJAPANstore',
        now: 0,
      };
    }),
  }),
});

export type AppRouter = typeof appRouter;
