import type { Answer } from '../faults/answer-under-faults.ts';

export type ResendErrorName =
  | 'missing_required_field'
  | 'validation_error'
  | 'invalid_idempotency_key'
  | 'invalid_idempotent_request'
  | 'concurrent_idempotent_requests'
  | 'missing_api_key'
  | 'not_found'
  | 'rate_limit_exceeded'
  | 'internal_server_error';

const STATUS: Record<ResendErrorName, number> = {
  missing_required_field: 422,
  validation_error: 422,
  invalid_idempotency_key: 400,
  invalid_idempotent_request: 409,
  concurrent_idempotent_requests: 409,
  missing_api_key: 401,
  not_found: 404,
  rate_limit_exceeded: 429,
  internal_server_error: 500,
};

/** A call that Resend refuses. */
export class ResendRefusal extends Error {
  readonly errorName: ResendErrorName;
  constructor(errorName: ResendErrorName, message: string) {
    super(message);
    this.errorName = errorName;
  }
}

/** The error as Resend writes it. @throws whatever is not a refusal: a bug */
export function resendErrorAnswer(error: unknown, headers: Record<string, string> = {}): Answer {
  if (!(error instanceof ResendRefusal)) throw error;
  const statusCode = STATUS[error.errorName];
  return { status: statusCode, body: { statusCode, name: error.errorName, message: error.message }, headers };
}
