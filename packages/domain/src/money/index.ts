export * from './yen.ts';
