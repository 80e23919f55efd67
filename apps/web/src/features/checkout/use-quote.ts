import { keepPreviousData, skipToken } from '@tanstack/react-query';
import { trpc } from '../../app/trpc.ts';
import { cheapestMethod, type Destination, type Quote, type ShippingMethod } from './quote.ts';

export interface CurrentQuote {
  /** The newest figures there are; undefined before the first. */
  readonly quote: Quote | undefined;
  /** What the customer has just chosen, before its figures are there; else the method of the figures. */
  readonly chosen: ShippingMethod | null;
  /** They are for another destination or method than the one chosen now: the right ones are on their way. */
  readonly isOutdated: boolean;
  readonly failed: boolean;
  readonly retry: () => void;
}

// Asked anew whenever the page is entered, but not while the customer is reading: what he agrees to has to stand still.
// If something has changed by then, the store refuses and shows the difference (P17).
const OPTIONS = {
  placeholderData: keepPreviousData,
  staleTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

/**
 * SHOP-4: the figures of the server for a destination and a method. Where the wanted method does not go, or none is
 * chosen yet, those of the cheapest; the figures before stay in sight until the new ones are there.
 */
export function useQuote(to: Destination | null, wanted: ShippingMethod | null): CurrentQuote {
  const asked = trpc.checkout.quote.useQuery(to === null ? skipToken : { to, method: wanted }, OPTIONS);
  const method = asked.data?.method ?? cheapestMethod(asked.data);
  const answered = trpc.checkout.quote.useQuery(to === null || !asked.data ? skipToken : { to, method }, OPTIONS);
  const quote = to === null ? undefined : (answered.data ?? asked.data);
  const isOffered = quote?.methods.some((one) => one.method === wanted && one.offered) ?? false;
  return {
    quote,
    chosen: isOffered ? wanted : (quote?.method ?? null),
    isOutdated: asked.isPlaceholderData || answered.isPlaceholderData || (answered.isPending && asked.isSuccess),
    failed: asked.isError || answered.isError,
    retry: () => {
      void asked.refetch();
      void answered.refetch();
    },
  };
}
