/** Somebody is signed in and may not see this page: shown like the API's own FORBIDDEN, with HTTP status 403. */
export class Forbidden extends Error {
  override name = 'Forbidden';
  readonly data = { code: 'FORBIDDEN' } as const;
}
