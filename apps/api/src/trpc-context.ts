import type { Services } from './services/services.ts';
import type { Visitor } from './session/visitor.ts';

export interface CookieOptions {
  /** Seconds; 0 removes the cookie. */
  readonly maxAge: number;
}

/** What a procedure knows of the request that it serves. */
export interface RequestContext {
  readonly services: Services;
  readonly requestId: string;
  readonly visitor: Visitor;
  /** The address of the client as far as the trusted proxy tells. */
  readonly clientAddress: string;
  readonly headers: Headers;
  /** Sets an HttpOnly, SameSite=Lax cookie on the answer. */
  readonly setCookie: (name: string, value: string, options: CookieOptions) => void;
  /** Adds a header to the answer: `Set-Cookie` lines that come ready-made. */
  readonly appendHeader: (name: string, value: string) => void;
}
