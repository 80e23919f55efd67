export * from './account-refusal.ts';
export * from './address-input.ts';
export { FIELD_PROBLEMS, fieldProblemWords } from './field-problems.ts';
export { readPhoneNumber } from './phone-number.ts';
export { checkPostalCode, type PostalCodeCheck, postalCodeHint } from './postal-code.ts';
export * from './sign-up.ts';
export * from './time-zone.ts';
