import type { OrderAction, Permission } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { refusalOf } from '../../app/refusal.ts';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { useRoleRefusal } from './use-permission.ts';

/** ADM-3: everything about one order, as the API gives it to staff. */
export type DeskOrder = Outputs['admin']['orders']['get'];
export type DeskLine = DeskOrder['lines'][number];
export type DeskShipment = DeskOrder['shipments'][number];
type Offer = DeskOrder['offers'][number];

interface Subject {
  readonly lineId?: string;
  readonly refundId?: string;
}

const findOffer = (order: DeskOrder, action: OrderAction, { lineId, refundId }: Subject): Offer | undefined =>
  order.offers.find(
    (offer) => offer.action === action && offer.lineId === (lineId ?? null) && offer.refundId === (refundId ?? null),
  );

/** What a role needs for each action that is offered to staff. */
const NEEDS = {
  cancel_lines: 'orders.cancel',
  revise_availability: 'availability.revise',
  retry_refund: 'orders.refund',
  prepare_shipment: 'shipments.prepare',
  ship: 'shipments.ship',
} as const satisfies Partial<Record<OrderAction, Permission>>;

/** Why neither this role nor the table allows it now, in words for a button; null when it can be done. */
export function useDeskRefusal(order: DeskOrder, action: keyof typeof NEEDS, subject: Subject = {}): string | null {
  const locale = useLocale();
  const roleRefusal = useRoleRefusal(NEEDS[action]);
  if (roleRefusal !== null) return roleRefusal;
  const offer = findOffer(order, action, subject);
  if (!offer || offer.allowed) return null;
  return offer.refusal.message[locale];
}

/** Units of a line that an action could be done to; 0 when it is refused. */
export function mostUnits(order: DeskOrder, action: OrderAction, lineId: string): number {
  const offer = findOffer(order, action, { lineId });
  return offer?.allowed ? (offer.most ?? 0) : 0;
}

/** The order and the version of it that this page shows (C02). */
export const seenOf = ({ number, version }: DeskOrder) => ({ number, version });

/**
 * What follows every change of an order: its page shows the answer, lists are asked for anew. After a refusal, which may
 * mean that somebody else was first, the page shows the order as it is now.
 */
export function useOrderChange(number: string) {
  const utils = trpc.useUtils();
  return {
    show: async (after: DeskOrder): Promise<void> => {
      utils.admin.orders.get.setData({ number }, after);
      await refreshLists(utils);
    },
    lookAgain: async (error: unknown): Promise<void> => {
      if (refusalOf(error) !== null) await utils.admin.orders.get.invalidate({ number });
    },
  };
}

const refreshLists = async ({ admin }: ReturnType<typeof trpc.useUtils>): Promise<void> => {
  await Promise.all([
    admin.orders.list.invalidate(),
    admin.orders.counts.invalidate(),
    admin.shipments.invalidate(),
    admin.today.invalidate(),
  ]);
};
