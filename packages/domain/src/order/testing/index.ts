export * from './actors.ts';
export * from './an-order.ts';
export * from './order-steps.ts';
export * from './revise-line.ts';
export * from './test-context.ts';
export * from './test-lines.ts';
