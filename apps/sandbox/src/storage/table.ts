import type { z } from 'zod';
import type { Journal } from './journal.ts';

/** Rows by id, in the order in which they were first put, kept in the journal. Rows are replaced, never changed. */
export type Table<Row extends { id: string }> = {
  get: (id: string) => Row | undefined;
  put: (row: Row) => Row;
  /** Oldest first. */
  all: () => Row[];
  newestFirst: () => Row[];
  size: () => number;
  clear: () => void;
  /** Finds rows by a key of theirs (null: not indexed) without walking the table. */
  indexBy: (keyOf: (row: Row) => string | null) => (key: string) => Row[];
};

/** @throws ZodError when the journal holds a row of another shape (a data folder of another version) */
export function createTable<Row extends { id: string }>(
  name: string,
  schema: z.ZodType<Row>,
  journal: Journal,
): Table<Row> {
  const rows = new Map<string, Row>();
  for (const [id, row] of journal.load(name)) rows.set(id, schema.parse(row));
  const watchers: { set: (row: Row) => void; clear: () => void }[] = [];
  return {
    get: (id) => rows.get(id),
    put: (row) => {
      rows.set(row.id, row);
      for (const watcher of watchers) watcher.set(row);
      journal.append(name, row.id, row);
      return row;
    },
    all: () => [...rows.values()],
    newestFirst: () => [...rows.values()].reverse(),
    size: () => rows.size,
    clear: () => {
      rows.clear();
      for (const watcher of watchers) watcher.clear();
    },
    indexBy: (keyOf) => {
      const index = createIndex(rows, keyOf);
      watchers.push(index);
      return index.find;
    },
  };
}

function createIndex<Row extends { id: string }>(rows: Map<string, Row>, keyOf: (row: Row) => string | null) {
  const idsByKey = new Map<string, Set<string>>();
  const keyById = new Map<string, string>();
  const set = (row: Row): void => {
    const key = keyOf(row);
    const before = keyById.get(row.id);
    if (before === key) return;
    if (before !== undefined) idsByKey.get(before)?.delete(row.id);
    keyById.delete(row.id);
    if (key === null) return;
    keyById.set(row.id, key);
    const ids = idsByKey.get(key) ?? new Set();
    idsByKey.set(key, ids.add(row.id));
  };
  for (const row of rows.values()) set(row);
  return {
    set,
    clear: () => {
      idsByKey.clear();
      keyById.clear();
    },
    find: (key: string): Row[] => [...(idsByKey.get(key) ?? [])].flatMap((id) => rows.get(id) ?? []),
  };
}
