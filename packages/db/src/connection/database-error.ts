/**
 * Reads what SQLite said out of an error. Drizzle wraps the driver's error, and a libSQL server sends no extended
 * code, so the message is the only text that files and servers share.
 */

/** Where opening a database failed for a reason that its operator can repair. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/** A call to a database server got no answer in time. A write may or may not have happened. */
export class DatabaseTimeoutError extends Error {
  override readonly name = 'DatabaseTimeoutError';
}

/** The error and everything below it in `.cause`, outermost first. */
function* causes(error: unknown): Generator<Error> {
  let current = error;
  // Ten levels are more than any driver nests, and end a cycle.
  for (let depth = 0; depth < 10 && current instanceof Error; depth++) {
    yield current;
    current = current.cause;
  }
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** What the pattern captures in the message of a refused constraint. Only the driver's errors carry that code. */
function constraintMatch(error: unknown, pattern: RegExp): string | undefined {
  for (const cause of causes(error)) {
    const match = codeOf(cause).startsWith('SQLITE_CONSTRAINT') ? pattern.exec(cause.message) : null;
    if (match) return match[1]?.trim() ?? '';
  }
  return undefined;
}

/**
 * A UNIQUE or PRIMARY KEY constraint refused a row.
 * @param column "table.column": only if that column is part of the constraint
 */
export function isUniqueViolation(error: unknown, column?: string): boolean {
  const columns = constraintMatch(error, /UNIQUE constraint failed: (.+)$/m);
  return columns !== undefined && (column === undefined || columns.split(/,\s*/).includes(column));
}

/** A CHECK constraint refused a row. @param name only if it was the constraint of that name */
export function isCheckViolation(error: unknown, name?: string): boolean {
  const failed = constraintMatch(error, /CHECK constraint failed: (.+)$/m);
  return failed !== undefined && (name === undefined || failed === name);
}

/** A row refers to one that does not exist, or a row that others refer to was to be removed. */
export const isForeignKeyViolation = (error: unknown): boolean =>
  constraintMatch(error, /(FOREIGN KEY) constraint failed/) !== undefined;

/** A trigger refused a change with exactly this text (`RAISE(ABORT, text)`). */
export const isTriggerRefusal = (error: unknown, text: string): boolean =>
  constraintMatch(error, /: ([^:]+)$/) === text;

/** Someone else holds the write lock. Nothing was written. */
export const isBusy = (error: unknown): boolean =>
  [...causes(error)].some(
    (cause) => /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(cause)) || /database is locked/.test(cause.message),
  );

/** The server gave up a transaction that took too long (5 s) or idled, and rolled it back. */
export const isTransactionExpired = (error: unknown): boolean =>
  [...causes(error)].some((cause) => /TRANSACTION_TIMEOUT|STREAM_EXPIRED/.test(`${codeOf(cause)} ${cause.message}`));
