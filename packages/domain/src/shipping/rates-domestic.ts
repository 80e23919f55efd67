import { yen } from '../money/yen.ts';
import { jstDate } from '../time/jst-date.ts';
import type { RateTable } from './rate-table.ts';

/**
 * What the demo store itself asks for a delivery within Japan, the same for every prefecture. A setting of the demo:
 * no carrier's price list.
 */
export const DOMESTIC_STORE_RATES: RateTable = {
  id: 'domestic-store-2025-01',
  method: 'domestic',
  validFrom: jstDate('2025-01-01'),
  validTo: null,
  zoning: 'japan-post-2022-06',
  source: "The store's own flat tariff (demo setting)",
  steps: {
    domestic: [
      { upToGrams: 2000, postage: yen(600) },
      { upToGrams: 10_000, postage: yen(900) },
      { upToGrams: 25_000, postage: yen(1500) },
    ],
  },
};
