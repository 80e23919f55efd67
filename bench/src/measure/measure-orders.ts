import { type Buyer, orderStatus, type PlacedOrder } from './buyer.ts';
import { type Figures, summarise } from './figures.ts';

/** A fast machine must not fill the disk. */
const MOST_ORDERS = 5000;
const WARM_UP = { seconds: 8, most: 200 } as const;

export interface OrderTask {
  readonly buy: (buyer: Buyer) => Promise<PlacedOrder>;
  /** Asked afterwards of every order that was acknowledged. */
  readonly expectedStatus: 'awaiting_payment' | 'payment_completed';
}

interface Bought {
  readonly buyer: Buyer;
  readonly orderNumber: string;
  readonly time: number;
}

/**
 * Every buyer buys, one order after the other, all at once.
 * @param say told of the first failures
 */
export async function measureOrders(
  buyers: readonly Buyer[],
  task: OrderTask,
  seconds: number,
  say: (line: string) => void,
): Promise<Figures> {
  await buyAll(buyers, task, WARM_UP);
  const { bought, failures, elapsed } = await buyAll(buyers, task, { seconds, most: MOST_ORDERS });
  failures.push(...(await findUnkept(bought, task)));
  for (const failure of failures.slice(0, 3)) say(`  ${failure}`);
  const times = bought.map(({ time }) => time);
  return summarise(times, elapsed, failures.length, null);
}

/** Begins no order after so many seconds or orders. @returns what was acknowledged, what failed, and seconds until the last */
async function buyAll(buyers: readonly Buyer[], task: OrderTask, until: { seconds: number; most: number }) {
  const bought: Bought[] = [];
  const failures: string[] = [];
  const begin = performance.now();
  const end = begin + until.seconds * 1000;
  const buyOn = async (buyer: Buyer): Promise<void> => {
    while (performance.now() < end && bought.length + failures.length < until.most) {
      const asked = performance.now();
      try {
        const { orderNumber } = await task.buy(buyer);
        bought.push({ buyer, orderNumber, time: performance.now() - asked });
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(buyers.map(buyOn));
  return { bought, failures, elapsed: (performance.now() - begin) / 1000 };
}

/** Acknowledged is not enough: every order is there, once, and as it should be. */
async function findUnkept(bought: readonly Bought[], { expectedStatus }: OrderTask): Promise<string[]> {
  const unkept: string[] = [];
  const numbers = new Set(bought.map(({ orderNumber }) => orderNumber));
  if (numbers.size !== bought.length) unkept.push(`${bought.length} acknowledgements, ${numbers.size} orders`);
  for (const { buyer, orderNumber } of bought) {
    const status = await orderStatus(buyer, orderNumber);
    if (status !== expectedStatus) unkept.push(`Order ${orderNumber} is ${status} instead of ${expectedStatus}`);
  }
  return unkept;
}
