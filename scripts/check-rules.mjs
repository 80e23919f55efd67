/**
 * Lists the rules of docs/rules.md that no test names. A test names a rule when its id stands in a name of `describe` or
 * `test`.
 *
 * node scripts/check-rules.mjs                      lists them and succeeds
 * node scripts/check-rules.mjs --strict POL-1 PAY-3 fails when one of these is not named (or is no rule at all)
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TEST_FOLDERS = ['apps', 'packages', 'e2e', 'scripts'];
const SKIPPED = new Set(['node_modules', 'dist', 'data', '.turbo', 'coverage', 'test-results']);
const TEST_FILE = /\.(test|spec)\.(ts|tsx|mjs)$/;

const say = (text) => process.stdout.write(`${text}\n`);

/** @returns every rule id that the document states, in its order */
const rulesOf = (document) => [...document.matchAll(/^- \*\*([A-Z]+-\d+)\*\* /gm)].map(([, id]) => id);

function* testFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* testFiles(file);
    else if (entry.isFile() && TEST_FILE.test(entry.name)) yield file;
  }
}

// describe('…'), test.each([…])('…') and test.each`…`('…'): the name follows the last opening bracket before it.
const CALL = /\b(?:describe|test|it)(?:\.\w+)*\s*\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g;
const EACH = /\)\s*\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1\s*,\s*(?:async\s*)?(?:\(|function)/g;

/** @returns the names of the tests and groups in a test file */
const namesOf = (source) => [CALL, EACH].flatMap((pattern) => [...source.matchAll(pattern)].map((found) => found[2]));

function namedRules() {
  const named = new Set();
  for (const folder of TEST_FOLDERS) {
    for (const file of testFiles(path.join(ROOT, folder))) {
      const names = namesOf(readFileSync(file, 'utf8')).join('\n');
      for (const [id] of names.matchAll(/\b[A-Z]+-\d+\b/g)) named.add(id);
    }
  }
  return named;
}

const rules = rulesOf(readFileSync(path.join(ROOT, 'docs', 'rules.md'), 'utf8'));
const named = namedRules();
const unnamed = rules.filter((id) => !named.has(id));
const [mode, ...asked] = process.argv.slice(2);

if (mode === '--strict') {
  const failing = asked.filter((id) => !rules.includes(id) || !named.has(id));
  if (failing.length > 0) {
    say(`No test names: ${failing.join(', ')}`);
    process.exitCode = 1;
  } else say(`All named by tests: ${asked.join(', ')}`);
} else {
  say(`${rules.length - unnamed.length} of ${rules.length} rules are named by tests.`);
  if (unnamed.length > 0) say(`Not named yet: ${unnamed.join(', ')}`);
}
