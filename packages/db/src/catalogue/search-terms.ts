import { type SQL, sql } from 'drizzle-orm';
import type { DatabaseReader } from '../connection/open-database.ts';
import { itemSearch } from '../schema/item-search.ts';
import { findCorrections, isIndexedPrefix } from './correct-word.ts';
import { bigrams, type TextRun, textRuns } from './search-text.ts';

/** Longer queries are cut: each term costs some index lookups. */
const MAX_QUERY_LENGTH = 200;
const MAX_TERMS = 8;

/** One word or stretch of Japanese that items are looked up by. */
export interface SearchTerm {
  /** What was searched for in the end, for people. */
  readonly shown: string;
  readonly isCorrected: boolean;
  /** FTS5 expressions, better ones first. */
  readonly exact: readonly string[];
  readonly prefix: readonly string[];
}

/** Runs hold letters and digits only; quoting also keeps AND, OR, NOT and NEAR from being operators. */
const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`;
const phrase = (tokens: readonly string[]): string => quoted(tokens.join(' '));
const prefixOf = (token: string): string => `${quoted(token)} *`;

/** Reads a query. No terms: it holds nothing that could be searched for. */
export async function resolveSearchTerms(db: DatabaseReader, query: string): Promise<SearchTerm[]> {
  const runs = textRuns(query.slice(0, MAX_QUERY_LENGTH));
  const distinct = [...new Map(runs.map((run) => [run.folded, run])).values()].slice(0, MAX_TERMS);
  return Promise.all(distinct.map((run) => (run.script === 'japanese' ? japaneseTerm(run) : wordTerm(db, run))));
}

/** Two characters or more are a phrase of bigrams; one is the beginning of a bigram. */
function japaneseTerm({ shown, folded }: TextRun): SearchTerm {
  const pairs = bigrams(folded);
  const isSingle = pairs.length === 0;
  return {
    shown,
    isCorrected: false,
    exact: isSingle ? [] : [phrase(pairs)],
    prefix: isSingle ? [prefixOf(folded)] : [],
  };
}

async function wordTerm(db: DatabaseReader, { shown, folded }: TextRun): Promise<SearchTerm> {
  const forms = singularForms(folded);
  const known = await Promise.all(forms.map((form) => isIndexedPrefix(db, form)));
  const corrections = known.includes(true) ? [] : await findCorrections(db, folded);
  const [best] = corrections;
  if (best !== undefined) {
    return { shown: best, isCorrected: true, exact: corrections.map(quoted), prefix: corrections.map(prefixOf) };
  }
  // One letter begins far too many words.
  const prefix = folded.length > 1 ? forms.map(prefixOf) : [];
  return { shown, isCorrected: false, exact: [quoted(folded)], prefix };
}

/** The word, and its singular if it looks like an English plural: items say "figure", people search for "figures". */
const singularForms = (word: string): string[] => (/^[a-z]{3,}s$/.test(word) ? [word, word.slice(0, -1)] : [word]);

/** Points for a hit, by where it is and how it fits: a name outweighs any description, a whole word its beginning. */
const SCORES = [
  { column: 'name', exact: 30, prefix: 20 },
  { column: 'maker', exact: 10, prefix: 7 },
  { column: 'detail', exact: 3, prefix: 2 },
] as const;

/** More than one term can score: whoever matches more terms comes first. */
const MATCHED_TERM = 100;

/** All items that match at least `required` terms, with their scores: a subquery called `ranked`. */
export function rankedItems(terms: readonly SearchTerm[], required: number): SQL {
  const hits = terms.flatMap((term, index) =>
    SCORES.flatMap(({ column, exact, prefix }) => [
      ...term.exact.map((expression) => hit(index, exact, column, expression)),
      ...term.prefix.map((expression) => hit(index, prefix, column, expression)),
    ]),
  );
  return sql`(SELECT ${itemSearch.itemId} AS item_id, sum(best) + ${MATCHED_TERM} * count(*) AS score
    FROM (SELECT row_id AS hit_id, term, max(points) AS best FROM (${sql.join(hits, sql` UNION ALL `)}) GROUP BY row_id, term)
    JOIN ${itemSearch} ON ${itemSearch.rowId} = hit_id
    GROUP BY hit_id HAVING count(*) >= ${required}) AS ranked`;
}

const hit = (term: number, points: number, column: string, expression: string): SQL =>
  sql`SELECT rowid AS row_id, ${term} AS term, ${points} AS points FROM item_fts WHERE item_fts MATCH ${`{${column}} : (${expression})`}`;
