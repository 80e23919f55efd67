export * from './load-order.ts';
export * from './save-order.ts';
