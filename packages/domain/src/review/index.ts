export { countLetters } from './letter-count.ts';
export * from './rating.ts';
export * from './review-kind.ts';
export * from './review-text.ts';
export * from './submit-review.ts';
