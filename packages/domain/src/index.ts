export * from './calendar/index.ts';
export * from './item/index.ts';
export * from './money/index.ts';
export * from './notification/index.ts';
export * from './order/index.ts';
export * from './time/index.ts';
export * from './words/index.ts';
