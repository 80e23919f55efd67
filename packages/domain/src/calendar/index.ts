export * from './business-day.ts';
export { HOLIDAYS_KNOWN_FROM, HOLIDAYS_KNOWN_TO, JAPANESE_HOLIDAYS } from './japanese-holidays.ts';
export * from './processing-run.ts';
export * from './store-calendar.ts';
