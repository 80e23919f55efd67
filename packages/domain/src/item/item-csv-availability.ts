import type { ItemAvailability } from './item.ts';
import { availabilityCells, type ItemColumn } from './item-csv-columns.ts';

/** Which cells each kind of availability needs and takes; all others must stay empty, so that none is silently lost. */
const TAKES = {
  in_stock: { needs: ['quantity'], may: [] },
  on_order: { needs: ['expected'], may: ['order_limit'] },
  pre_order: { needs: ['expected'], may: ['order_limit', 'orders_until'] },
  ended: { needs: [], may: [] },
} as const satisfies Record<
  ItemAvailability['kind'],
  { readonly needs: readonly AvailabilityDetail[]; readonly may: readonly AvailabilityDetail[] }
>;

const DETAILS = ['quantity', 'expected', 'order_limit', 'orders_until'] as const satisfies readonly ItemColumn[];
type AvailabilityDetail = (typeof DETAILS)[number];

/** SHOP-1: the five availability cells as one value; a cell that the kind does not take is refused. */
export const availabilityFromCells = availabilityCells
  .superRefine((cells, context) => {
    const { needs, may }: { needs: readonly string[]; may: readonly string[] } = TAKES[cells.availability];
    for (const column of DETAILS) {
      const filled = cells[column] !== undefined;
      if (needs.includes(column) && !filled) context.addIssue({ code: 'custom', path: [column], message: 'required' });
      if (!needs.includes(column) && !may.includes(column) && filled) {
        context.addIssue({ code: 'custom', path: [column], message: 'not_applicable' });
      }
    }
  })
  .transform((cells): ItemAvailability => {
    const expected = cells.expected ?? null;
    const limit = cells.order_limit ?? null;
    switch (cells.availability) {
      case 'in_stock':
        return { kind: 'in_stock', quantity: cells.quantity ?? 0 };
      case 'on_order':
        return { kind: 'on_order', expected, limit };
      case 'pre_order':
        return { kind: 'pre_order', until: cells.orders_until ?? null, limit, expected };
      case 'ended':
        return { kind: 'ended' };
    }
  });
