export * from './permissions.ts';
export * from './staff-refusal.ts';
