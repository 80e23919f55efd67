import type { ItemAvailability } from '../item/item.ts';
import { purchasability } from '../item/purchasability.ts';
import type { Bilingual } from '../order/order.ts';
import type { JstDate } from '../time/jst-date.ts';

/** Why a line of a cart cannot be ordered as it is. */
export type CartProblem =
  | { readonly code: 'ended' }
  | { readonly code: 'sold_out' }
  /** @property left units that can still be ordered, 1 or more, fewer than are in the cart */
  | { readonly code: 'only_left'; readonly left: number }
  | { readonly code: 'pre_order_closed' };

const REASONS = {
  out_of_stock: 'sold_out',
  limit_reached: 'sold_out',
  deadline_passed: 'pre_order_closed',
  ended: 'ended',
} as const;

/**
 * @param quantity units wanted, 1 or more
 * @param today the date in Japan
 * @returns null when they can be ordered now
 */
export function cartProblem(availability: ItemAvailability, quantity: number, today: JstDate): CartProblem | null {
  const answer = purchasability(availability, today);
  if (answer.kind === 'refused') return { code: REASONS[answer.reason] };
  return answer.limit !== null && answer.limit < quantity ? { code: 'only_left', left: answer.limit } : null;
}

/** For the line that has the problem. */
export function cartProblemWords(problem: CartProblem): Bilingual {
  switch (problem.code) {
    case 'ended':
      return { en: 'No longer sold.', ja: '販売を終了しました。' };
    case 'sold_out':
      return { en: 'Sold out.', ja: '売り切れました。' };
    case 'only_left':
      return { en: `Only ${problem.left} left.`, ja: `残り${problem.left}点です。` };
    case 'pre_order_closed':
      return { en: 'Pre-orders are closed.', ja: '予約の受付を終了しました。' };
  }
}
