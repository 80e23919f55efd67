export * from './notification.ts';
export * from './order-notification.ts';
