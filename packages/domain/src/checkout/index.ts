export * from './cart-limits.ts';
export * from './cart-problem.ts';
export * from './checkout-refusal.ts';
export * from './order-terms.ts';
export * from './postage-refusal-words.ts';
export * from './price-cart.ts';
export * from './price-lines.ts';
export * from './shown-figures.ts';
