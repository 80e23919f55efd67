import type { Outputs } from '../../app/trpc.ts';

/** ORD-2: everything about one order, as the API gives it to its customer. */
export type OrderView = Outputs['order']['get'];
export type LineView = OrderView['lines'][number];
export type ShipmentView = OrderView['shipments'][number];
export type PaymentView = OrderView['payments'][number];
export type OfferView = OrderView['offers'][number];
export type AllowedOffer = Extract<OfferView, { allowed: true }>;
export type OrderGlimpse = Outputs['order']['history']['orders'][number];

/** What the rules say about cancelling this line. */
export const cancelOffer = (order: OrderView, lineId: string): OfferView | undefined =>
  order.offers.find((offer) => offer.action === 'cancel_lines' && offer.lineId === lineId);

export const payOffer = (order: OrderView): OfferView | undefined =>
  order.offers.find((offer) => offer.action === 'request_payment');

/** The offer that lets the customer still cancel, when there is one: it carries until when. */
export const openCancelOffer = (order: OrderView): AllowedOffer | undefined =>
  order.offers.find((offer): offer is AllowedOffer => offer.allowed && offer.action === 'cancel_lines');

/** Where the store keeps the picture that a line was bought with. */
export const pictureAddress = (picture: string): string => `/pictures/${picture}`;

/** The id of a line's element on the page. */
export const lineAnchor = (lineId: string): string => `line-${lineId}`;
