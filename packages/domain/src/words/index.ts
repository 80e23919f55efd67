export * from './availability-words.ts';
export * from './bilingual.ts';
export * from './date-words.ts';
export * from './event-words.ts';
export * from './mail-words.ts';
export * from './order-words.ts';
export * from './refusal-words.ts';
