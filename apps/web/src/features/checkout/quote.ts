import type { Inputs, Outputs } from '../../app/trpc.ts';

/** The final figures, as the server computed them for a destination and a method. */
export type Quote = Outputs['checkout']['quote'];
export type QuotedMethod = Quote['methods'][number];
export type OfferedMethod = Extract<QuotedMethod, { offered: true }>;
export type Destination = Inputs['checkout']['quote']['to'];
export type ShippingMethod = QuotedMethod['method'];
export type BookedAddress = Outputs['addresses']['list'][number];
export type CheckoutLine = Quote['lines'][number];

const isOffered = (method: QuotedMethod): method is OfferedMethod => method.offered;

/** The methods that go there, cheapest first. */
export const offeredMethods = (methods: readonly QuotedMethod[]): OfferedMethod[] =>
  methods.filter(isOffered).sort((a, b) => a.postage - b.postage);

/** Chosen until the customer chooses: never a dearer one than there has to be. */
export const cheapestMethod = (quote: Quote | undefined): ShippingMethod | null =>
  offeredMethods(quote?.methods ?? [])[0]?.method ?? null;
