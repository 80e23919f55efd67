import type { Session } from '../../app/session.ts';
import type { LoaderTrpc, Outputs } from '../../app/trpc.ts';
import { cheapestMethod, type Destination } from './quote.ts';

export interface CheckoutStart {
  /** ISO 3166-1 alpha-2: where the parcel most likely goes, also when a new address is typed; null: nobody can say. */
  readonly country: string | null;
}

/** Brings everything that the first sight of the page needs, so that the server renders lines and figures. */
export async function loadCheckout(trpc: LoaderTrpc, { customer, cart }: Session): Promise<CheckoutStart> {
  if (cart.itemCount === 0) return { country: null };
  const [{ lines }, book] = await Promise.all([
    trpc.cart.get.ensureData(),
    customer === null ? [] : trpc.addresses.list.ensureData(),
  ]);
  const [booked] = book;
  if (booked) {
    await loadFigures(trpc, { kind: 'booked', id: booked.id });
    return { country: booked.country };
  }
  const country = await likelyCountry(trpc, lines[0]?.slug);
  if (country !== null) await loadFigures(trpc, { kind: 'country', country });
  return { country };
}

type LikelyCountry = NonNullable<Outputs['catalogue']['item']['postage']>['country'] | null;

/** The country for which item pages show the postage: chosen there before, or told by the browser's languages. */
async function likelyCountry(trpc: LoaderTrpc, slug: string | undefined): Promise<LikelyCountry> {
  if (slug === undefined) return null;
  const { postage } = await trpc.catalogue.item.ensureData({ slug });
  return postage?.country ?? null;
}

/** Asks the two questions that `useQuote` asks: which methods there are, then the figures with the cheapest. */
async function loadFigures(trpc: LoaderTrpc, to: Destination): Promise<void> {
  const methods = await trpc.checkout.quote.ensureData({ to, method: null });
  const method = cheapestMethod(methods);
  if (method !== null) await trpc.checkout.quote.ensureData({ to, method });
}
