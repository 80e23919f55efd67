/** What one row of the report says. Times in milliseconds. */
export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p97_5: number;
  readonly p99: number;
  /** How many were answered as they should be. */
  readonly count: number;
  readonly errors: number;
  /** Bytes of the body as sent, where one size stands for all. */
  readonly bytes: number | null;
}

/** @param times of all that counts, in milliseconds, in any order */
export function summarise(times: readonly number[], seconds: number, errors: number, bytes: number | null): Figures {
  const sorted = Float64Array.from(times).sort();
  return {
    perSecond: seconds > 0 ? times.length / seconds : 0,
    p50: percentile(sorted, 50),
    p97_5: percentile(sorted, 97.5),
    p99: percentile(sorted, 99),
    count: times.length,
    errors,
    bytes,
  };
}

/** Nearest rank: a time that really occurred. NaN when there is none. */
function percentile(sorted: Float64Array, percent: number): number {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}
