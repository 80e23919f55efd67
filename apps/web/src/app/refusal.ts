import type { Locale } from '../words/words.ts';

/** What the API says when it will not do something, in words for the person who asked. */
export interface Refusal {
  readonly code: string;
  /** The form field it concerns, as the procedure's input names it. */
  readonly field?: string;
  readonly message: Readonly<Record<Locale, string>>;
  /** What to do instead. */
  readonly remedy?: Readonly<Record<Locale, string>>;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The `data` of a tRPC error. By shape: the class differs between the server's bundle and the API's process. */
function errorData(error: unknown): Fields | null {
  return isFields(error) && isFields(error['data']) ? error['data'] : null;
}

/** "NOT_FOUND", "UNAUTHORIZED", …; null when the API was not reached or this is no answer of the API. */
export function errorCodeOf(error: unknown): string | null {
  const code = errorData(error)?.['code'];
  return typeof code === 'string' ? code : null;
}

/** The number under which the server logged this failure. */
export function requestIdOf(error: unknown): string | null {
  const id = errorData(error)?.['requestId'];
  return typeof id === 'string' ? id : null;
}

/** @returns null when the error is no refusal: then something is wrong, and an error page or notice is right */
export function refusalOf(error: unknown): Refusal | null {
  const refusal = errorData(error)?.['refusal'];
  if (!isFields(refusal) || typeof refusal['code'] !== 'string') return null;
  const message = wordsIn(refusal['message']);
  if (message === null) return null;
  const remedy = wordsIn(refusal['remedy']);
  const field = refusal['field'];
  return {
    code: refusal['code'],
    message,
    ...(typeof field === 'string' ? { field } : {}),
    ...(remedy ? { remedy } : {}),
  };
}

function wordsIn(value: unknown): Record<Locale, string> | null {
  if (!isFields(value)) return null;
  const { en, ja } = value;
  return typeof en === 'string' && typeof ja === 'string' ? { en, ja } : null;
}
