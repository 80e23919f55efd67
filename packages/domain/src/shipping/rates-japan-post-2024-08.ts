import { yen } from '../money/yen.ts';
import { jstDate } from '../time/jst-date.ts';
import { type RateStep, type RateTable, stepsByRule } from './rate-table.ts';

/** Common to the tables below: read on this date; Japan Post may have charged the same for longer. */
const AS_OF_2024_08 = {
  validFrom: jstDate('2024-08-01'),
  validTo: null,
  zoning: 'japan-post-2022-06',
  source: 'Japan Post international rates, transcribed August 2024, checked by arithmetic at 10 kg and 30 kg',
} as const;

const packet = (first: number, add: number): RateStep[] =>
  stepsByRule({ upToGrams: 100, postage: first }, [{ everyGrams: 100, upToGrams: 2000, add }]);

const parcel = (first: number, addTo10Kg: number, addTo30Kg: number): RateStep[] =>
  stepsByRule({ upToGrams: 1000, postage: first }, [
    { everyGrams: 1000, upToGrams: 10_000, add: addTo10Kg },
    { everyGrams: 1000, upToGrams: 30_000, add: addTo30Kg },
  ]);

export const SMALL_PACKET_AIR_RATES_2024_08: RateTable = {
  ...AS_OF_2024_08,
  id: 'small-packet-air-2024-08',
  method: 'small_packet_air',
  steps: { 1: packet(350, 100), 2: packet(380, 120), 3: packet(510, 180), 4: packet(830, 210), 5: packet(550, 260) },
};

/** The same in all zones. */
const surfacePacket: readonly RateStep[] = [
  { upToGrams: 100, postage: yen(480) },
  { upToGrams: 250, postage: yen(600) },
  { upToGrams: 500, postage: yen(800) },
  { upToGrams: 1000, postage: yen(1300) },
  { upToGrams: 2000, postage: yen(2200) },
];

export const SMALL_PACKET_SURFACE_RATES_2024_08: RateTable = {
  ...AS_OF_2024_08,
  id: 'small-packet-surface-2024-08',
  method: 'small_packet_surface',
  steps: { 1: surfacePacket, 2: surfacePacket, 3: surfacePacket, 4: surfacePacket, 5: surfacePacket },
};

export const PARCEL_AIR_RATES_2024_08: RateTable = {
  ...AS_OF_2024_08,
  id: 'parcel-air-2024-08',
  method: 'parcel_air',
  steps: {
    1: parcel(2050, 700, 500),
    2: parcel(2500, 1200, 650),
    3: parcel(3850, 2150, 1600),
    4: parcel(4200, 2500, 2000),
    5: parcel(4550, 2700, 1800),
  },
};

export const PARCEL_SURFACE_RATES_2024_08: RateTable = {
  ...AS_OF_2024_08,
  id: 'parcel-surface-2024-08',
  method: 'parcel_surface',
  steps: {
    1: parcel(1800, 400, 400),
    2: parcel(2100, 500, 400),
    3: parcel(2500, 600, 400),
    4: parcel(2600, 700, 600),
    5: parcel(2700, 700, 600),
  },
};
