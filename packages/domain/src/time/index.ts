export * from './date-window.ts';
export * from './instant.ts';
export * from './jst-date.ts';
