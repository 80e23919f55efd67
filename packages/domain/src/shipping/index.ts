export { CLOSED_ROUTES, type ClosedRoute, closedRouteOn } from './closed-routes.ts';
export * from './country.ts';
export { countryCodeSchema } from './country-code-schema.ts';
export * from './packed-weight.ts';
export {
  type ExceededMeasure,
  leastBoxAround,
  PARCEL_LIMITS,
  type ParcelLimit,
  type ParcelSize,
  parcelLimitOn,
} from './parcel-limits.ts';
export * from './quote-postage.ts';
export type { RateStep, RateTable } from './rate-table.ts';
export { RATE_TABLES } from './rate-tables.ts';
export * from './shipping-method.ts';
export * from './tracking-number.ts';
