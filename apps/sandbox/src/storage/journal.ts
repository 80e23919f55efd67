import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const lineSchema = z.tuple([z.string(), z.string(), z.unknown()]);

/**
 * Keeps the sandbox's tables over a restart: one line `[table, key, row]` for each change, the last one of a key counts.
 * Written behind, in batches: a kill of the sandbox may lose its last milliseconds, never an older line.
 */
export type Journal = {
  /** Rows of a table as the file had them at the start, in the order in which they were first put. */
  load: (table: string) => Map<string, unknown>;
  append: (table: string, key: string, row: unknown) => void;
  /** Empties the file. */
  clear: () => void;
  /** Resolves when everything appended so far is in the file. */
  flush: () => Promise<void>;
};

const memoryJournal: Journal = {
  load: () => new Map(),
  append: () => {},
  clear: () => {},
  flush: async () => {},
};

/**
 * @param file null keeps everything in memory only
 * @throws Error from node:fs when the folder cannot be written
 */
export function openJournal(file: string | null): Journal {
  if (file === null) return memoryJournal;
  mkdirSync(dirname(file), { recursive: true });
  const tables = readTables(file);
  compact(file, tables);

  let waiting: string[] = [];
  let emptyFirst = false;
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    while (emptyFirst || waiting.length > 0) {
      const batch = waiting.join('');
      const flag = emptyFirst ? 'w' : 'a';
      waiting = [];
      emptyFirst = false;
      await writeFile(file, batch, { flag, mode: 0o600 }).catch(warn);
    }
    writing = null;
  };
  const schedule = (): void => {
    // The next turn of the event loop, so that the rows of one request are one write.
    writing ??= new Promise<void>((resolve) => setImmediate(resolve)).then(write);
  };
  return {
    load: (table) => tables.get(table) ?? new Map(),
    append: (table, key, row) => {
      waiting.push(`${JSON.stringify([table, key, row])}\n`);
      schedule();
    },
    clear: () => {
      waiting = [];
      emptyFirst = true;
      schedule();
    },
    flush: async () => {
      await writing;
    },
  };
}

/** The sandbox goes on in memory when its folder is full or gone: it is the shop that is being tested. */
const warn = (error: unknown): void => process.emitWarning(`The sandbox cannot keep its data: ${String(error)}`);

function readTables(file: string): Map<string, Map<string, unknown>> {
  const tables = new Map<string, Map<string, unknown>>();
  if (!existsSync(file)) return tables;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const parsed = parseLine(line);
    if (parsed === null) continue;
    const [name, key, row] = parsed;
    const table = tables.get(name) ?? new Map<string, unknown>();
    table.set(key, row);
    tables.set(name, table);
  }
  return tables;
}

/** A line that a crash cut short is left out; so is an empty one. */
function parseLine(line: string): [string, string, unknown] | null {
  if (line === '') return null;
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function compact(file: string, tables: Map<string, Map<string, unknown>>): void {
  const lines: string[] = [];
  for (const [name, table] of tables) {
    for (const [key, row] of table) lines.push(`${JSON.stringify([name, key, row])}\n`);
  }
  const fresh = `${file}.new`;
  writeFileSync(fresh, lines.join(''), { mode: 0o600 });
  renameSync(fresh, file);
}
