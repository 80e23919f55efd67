import { fieldProblemWords } from '@toriyose/domain';
import type { Locale } from '../../words/words.ts';

type Unknowns = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Unknowns => typeof value === 'object' && value !== null;

/**
 * What the API found wrong with the input of a mutation, by the name of the field, in the reader's language.
 * @param prefix where the form's fields are in the input, e.g. "address.address."; others are left out
 */
export function fieldMessages(error: unknown, locale: Locale, prefix = ''): Record<string, string> {
  const data = isObject(error) ? error['data'] : null;
  const fields = isObject(data) ? data['fields'] : null;
  const messages: Record<string, string> = {};
  for (const field of Array.isArray(fields) ? fields : []) {
    const [path, message] = isObject(field) ? [field['path'], field['message']] : [];
    if (typeof path !== 'string' || typeof message !== 'string' || !path.startsWith(prefix)) continue;
    const name = path.slice(prefix.length);
    // One thing at a time: the first complaint about a field.
    messages[name] ??= fieldProblemWords(message, locale);
  }
  return messages;
}
