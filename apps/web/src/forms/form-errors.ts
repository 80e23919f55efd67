import { errorCodeOf, refusalOf, requestIdOf } from '../app/refusal.ts';
import { shellWords } from '../words/shell-words.ts';
import type { Locale } from '../words/words.ts';

export interface FormErrors {
  /** By the name of the field in the procedure's input. */
  readonly fields: Readonly<Record<string, string>>;
  /** What concerns no single field. */
  readonly form: string | null;
}

export const NO_FORM_ERRORS: FormErrors = { fields: {}, form: null };

/**
 * What to show in a form after a mutation failed: a refusal in its own words at its field, else a sentence that says
 * what happened and that nothing was lost.
 * @param error of a tRPC mutation; null gives no errors
 * @param knownFields fields that the form has: a refusal about another one is shown for the whole form
 */
export function formErrors(error: unknown, locale: Locale, knownFields: readonly string[]): FormErrors {
  if (error === null || error === undefined) return NO_FORM_ERRORS;
  const refusal = refusalOf(error);
  if (refusal === null) return { fields: {}, form: failureWords(error, locale) };
  const message = [refusal.message[locale], refusal.remedy?.[locale]].filter(Boolean).join(locale === 'ja' ? '' : ' ');
  const { field } = refusal;
  return field !== undefined && knownFields.includes(field)
    ? { fields: { [field]: message }, form: null }
    : { fields: {}, form: message };
}

/** For whatever is no refusal: not reached, or failed on our side (with the number to quote). */
export function failureWords(error: unknown, locale: Locale): string {
  const words = shellWords[locale];
  if (errorCodeOf(error) === null) return words.offline;
  const reference = requestIdOf(error);
  return reference === null ? words.tryAgain : `${words.tryAgain} (${reference})`;
}
