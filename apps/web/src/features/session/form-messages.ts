import { fieldProblemWords } from '@toriyose/domain';
import { type FormErrors, formErrors } from '../../forms/form-errors.ts';
import type { Locale } from '../../words/words.ts';
import { fieldMessages } from './field-messages.ts';

/** What react-hook-form knows of a field that failed its schema. */
type SchemaErrors = Readonly<Record<string, { readonly message?: string | undefined } | undefined>>;

interface FormState {
  readonly schemaErrors: SchemaErrors;
  /** Of the mutation. */
  readonly error: unknown;
  readonly fields: readonly string[];
}

/** Everything to show in a form: what its schema says, else what the API said about a field, else about the whole. */
export function formMessages({ schemaErrors, error, fields }: FormState, locale: Locale): FormErrors {
  const answer = formErrors(error, locale, fields);
  const refused = fieldMessages(error, locale);
  const messages: Record<string, string> = {};
  for (const field of fields) {
    const schemaMessage = schemaErrors[field]?.message;
    const message = schemaMessage ? fieldProblemWords(schemaMessage, locale) : (answer.fields[field] ?? refused[field]);
    if (message !== undefined) messages[field] = message;
  }
  return { fields: messages, form: fields.some((field) => field in refused) ? null : answer.form };
}
