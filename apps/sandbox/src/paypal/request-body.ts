import type { z } from 'zod';
import { PayPalRefusal, type RefusalDetail } from './paypal-refusal.ts';

/**
 * Reads a JSON body; none at all counts as an empty one (the SDK sends an empty form where nothing is to be said).
 * @throws PayPalRefusal 400, naming each wrong field by its JSON pointer
 */
export function readBody<Body>(raw: string, schema: z.ZodType<Body>): Body {
  const value = raw.trim() === '' ? {} : parseJson(raw);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new PayPalRefusal(
    400,
    result.error.issues.map((issue) => describe(issue, value)),
  );
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    throw new PayPalRefusal(400, [
      { issue: 'MALFORMED_REQUEST_JSON', description: 'The request JSON is not well formed.', location: 'body' },
    ]);
  }
}

function describe(issue: z.core.$ZodIssue, body: unknown): RefusalDetail {
  const field = `/${issue.path.map(String).join('/')}`;
  const value = issue.path.reduce<unknown>((inner, key) => memberOf(inner, key), body);
  if (value === undefined) {
    return {
      issue: 'MISSING_REQUIRED_PARAMETER',
      description: 'A required field / parameter is missing.',
      field,
      location: 'body',
    };
  }
  const tooLong = issue.code === 'too_big';
  return {
    issue: tooLong ? 'INVALID_STRING_LENGTH' : 'INVALID_PARAMETER_SYNTAX',
    description: issue.message,
    field,
    value: String(value).slice(0, 200),
    location: 'body',
  };
}

const memberOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
