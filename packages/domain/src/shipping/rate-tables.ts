import type { RateTable } from './rate-table.ts';
import { DOMESTIC_STORE_RATES } from './rates-domestic.ts';
import { EMS_RATES_2022_06 } from './rates-ems-2022-06.ts';
import {
  PARCEL_AIR_RATES_2024_08,
  PARCEL_SURFACE_RATES_2024_08,
  SMALL_PACKET_AIR_RATES_2024_08,
  SMALL_PACKET_SURFACE_RATES_2024_08,
} from './rates-japan-post-2024-08.ts';

/** SHOP-6: all price lists, past ones included. `courier` has none: no rates are agreed, so it is never offered. */
export const RATE_TABLES: readonly RateTable[] = [
  EMS_RATES_2022_06,
  SMALL_PACKET_AIR_RATES_2024_08,
  SMALL_PACKET_SURFACE_RATES_2024_08,
  PARCEL_AIR_RATES_2024_08,
  PARCEL_SURFACE_RATES_2024_08,
  DOMESTIC_STORE_RATES,
];
