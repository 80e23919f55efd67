import { sql } from 'drizzle-orm';
import type { DatabaseReader } from '../connection/open-database.ts';
import { editDistance, forgivenSlips } from './edit-distance.ts';
import { isCorrectable, wordGrams } from './search-text.ts';

/** Enough to hold the right word among those that share pieces with a misspelt one. */
const CANDIDATES = 200;
/** Words equally close to what was typed, e.g. "tea" and "sea" for "zea". */
const MOST_CORRECTIONS = 3;

/** Whether any indexed word is this one or begins with it. */
export async function isIndexedPrefix(db: DatabaseReader, word: string): Promise<boolean> {
  const after = `${word}\u{10ffff}`;
  const row = await db.get(sql`SELECT 1 FROM item_fts_term WHERE term >= ${word} AND term < ${after} LIMIT 1`);
  return row !== undefined;
}

/**
 * SHOP-2: the indexed words closest to one that is not indexed, most used first; empty when none is close enough.
 * @param word folded
 */
export async function findCorrections(db: DatabaseReader, word: string): Promise<string[]> {
  const limit = forgivenSlips(word);
  if (limit === 0 || !isCorrectable(word)) return [];
  const close = (await findCandidates(db, word, limit))
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return nearestInUse(db, close);
}

/** Words of a similar length that share the most three-letter pieces. */
async function findCandidates(db: DatabaseReader, word: string, limit: number): Promise<string[]> {
  const rows = await db.all<{ word: string }>(sql`
    SELECT word FROM search_word_gram
    WHERE gram IN (SELECT value FROM json_each(${JSON.stringify(wordGrams(word))}))
      AND length(word) BETWEEN ${word.length - limit} AND ${word.length + limit}
    GROUP BY word ORDER BY count(*) DESC, word LIMIT ${CANDIDATES}`);
  return rows.map((row) => row.word);
}

/** The words at the smallest distance at which any is still in use. */
async function nearestInUse(
  db: DatabaseReader,
  close: readonly { readonly candidate: string; readonly distance: number }[],
): Promise<string[]> {
  if (close.length === 0) return [];
  const words = JSON.stringify(close.map(({ candidate }) => candidate));
  const rows = await db.all<{ term: string; doc: number }>(
    sql`SELECT term, doc FROM json_each(${words}) CROSS JOIN item_fts_term ON term = value`,
  );
  const uses = new Map(rows.map(({ term, doc }) => [term, doc]));
  const inUse = close.filter(({ candidate }) => uses.has(candidate));
  return inUse
    .filter(({ distance }) => distance === inUse[0]?.distance)
    .map(({ candidate }) => candidate)
    .sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))
    .slice(0, MOST_CORRECTIONS);
}
