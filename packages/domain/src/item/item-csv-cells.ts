import { z } from 'zod';
import type { ItemCsvErrorCode } from './item-csv-errors.ts';

/** Tags, comments and entities. A lone "<", as in "5 < 6", is text. */
const MARKUP = /<[a-z/!?]|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be found
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Exports put an apostrophe before text that a spreadsheet would run as a formula; it is not part of the value. */
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/;

/** A zod issue's message carries our code: the words for people are made later, in both languages. */
const issue = (code: ItemCsvErrorCode): string => code;

/** Text for people: kept as typed, apart from Unicode composition and outer white space. */
export const plainText = (maxLength: number) =>
  z
    .string()
    .transform((text) => text.replace(ESCAPED_FORMULA, '').normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, { error: issue('required'), abort: true })
        .max(maxLength, issue('too_long'))
        .refine((text) => !MARKUP.test(text), issue('markup'))
        .refine((text) => !CONTROL.test(text), issue('control_character')),
    );

/** Codes and figures: full-width forms become half-width (NFKC), and a spreadsheet's text mark is dropped. */
const code = z.string().transform((text) => text.normalize('NFKC').trim().replace(/^'/, '').trim());

/** A cell that must be filled, read by `read`, which answers undefined for what it cannot read. */
export function readable<T>(read: (text: string) => T | undefined, refusal: ItemCsvErrorCode = 'format') {
  return code.transform((text, context): T => {
    const value = text === '' ? undefined : read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: issue(text === '' ? 'required' : refusal) });
    return z.NEVER;
  });
}

/** The same for a cell that may be empty: undefined then. */
export function optional<T>(schema: z.ZodType<T, string>) {
  return z.string().transform((text, context): T | undefined => {
    if (text.trim() === '') return undefined;
    const result = schema.safeParse(text);
    if (result.success) return result.data;
    for (const { message } of result.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** "12,000" and full-width digits are read; signs, decimals and units are not. */
export function wholeNumber(bounds: { readonly min: number; readonly max: number }) {
  const read = (text: string): number | undefined =>
    /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
  return readable(read, 'not_a_whole_number').pipe(
    z.number().min(bounds.min, issue('out_of_range')).max(bounds.max, issue('out_of_range')),
  );
}
