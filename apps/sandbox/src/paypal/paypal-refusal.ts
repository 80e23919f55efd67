/** One entry of `details` in PayPal's error. */
export type RefusalDetail = {
  issue: string;
  description: string;
  field?: string;
  value?: string;
  location?: 'body' | 'path' | 'query' | 'header';
};

type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 422 | 429 | 500;

const NAMES: Record<RefusalStatus, { name: string; message: string }> = {
  400: {
    name: 'INVALID_REQUEST',
    message: 'Request is not well-formed, syntactically incorrect, or violates schema.',
  },
  401: {
    name: 'AUTHENTICATION_FAILURE',
    message: 'Authentication failed due to missing authorization header, or invalid authentication credentials.',
  },
  403: { name: 'NOT_AUTHORIZED', message: 'Authorization failed due to insufficient permissions.' },
  404: { name: 'RESOURCE_NOT_FOUND', message: 'The specified resource does not exist.' },
  409: { name: 'RESOURCE_CONFLICT', message: 'The server has detected a conflict while processing this request.' },
  422: {
    name: 'UNPROCESSABLE_ENTITY',
    message: 'The requested action could not be performed, semantically incorrect, or failed business validation.',
  },
  429: { name: 'RATE_LIMIT_REACHED', message: 'Too many requests. Blocked due to rate limiting.' },
  500: { name: 'INTERNAL_SERVER_ERROR', message: 'An internal server error has occurred.' },
};

/** A call that PayPal refuses. Thrown so that nothing after it runs; the route turns it into the error body. */
export class PayPalRefusal extends Error {
  readonly status: RefusalStatus;
  readonly details: RefusalDetail[];
  constructor(status: RefusalStatus, details: RefusalDetail[]) {
    super(details[0]?.issue ?? NAMES[status].name);
    this.status = status;
    this.details = details;
  }

  /** The error as PayPal writes it. */
  body(debugId: string, links: { href: string; rel: string; method?: string }[] = []) {
    return { ...NAMES[this.status], debug_id: debugId, details: this.details, links };
  }
}

/** 422: the rules of PayPal say no. */
export function refuse(issue: string, description: string, at: Partial<RefusalDetail> = {}): PayPalRefusal {
  return new PayPalRefusal(422, [{ issue, description, ...at }]);
}

/** 404 for an id that does not exist. */
export const unknownResource = (field: string, value: string): PayPalRefusal =>
  new PayPalRefusal(404, [
    {
      issue: 'INVALID_RESOURCE_ID',
      description: 'Specified resource ID does not exist. Please check the resource ID and try again.',
      field,
      value,
      location: 'path',
    },
  ]);

const NOT_422: Record<string, RefusalStatus> = {
  INTERNAL_SERVER_ERROR: 500,
  INTERNAL_SERVICE_ERROR: 500,
  PREVIOUS_REQUEST_IN_PROGRESS: 409,
  RATE_LIMIT_REACHED: 429,
  PERMISSION_DENIED: 403,
  MISSING_REQUIRED_PARAMETER: 400,
};

/** A refusal asked for by a switch or by the PayPal-Mock-Response header. */
export const forcedRefusal = (issue: string): PayPalRefusal =>
  new PayPalRefusal(NOT_422[issue] ?? 422, [{ issue, description: `${issue}, forced by a switch of the sandbox.` }]);
