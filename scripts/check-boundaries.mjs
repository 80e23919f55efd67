// Who may import whom (ARCHITECTURE.md). Every finding names the room where the code belongs.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const TESTS = /\.(test|spec)\.tsx?$|\/testing\/|\/scripts\/|vitest\.config|\/scenarios\/|-fixture\.ts$|test-site\.ts$/;

/** Room by room: which of our packages it may use, what it must not touch, and where such code belongs instead. */
const ROOMS = {
  'packages/domain': {
    ours: [],
    outside: ['zod'],
    hint: 'packages/domain is pure: I/O, clocks and randomness belong in apps/api and are handed in.',
    forbidden: [
      [/\bDate\.now\(|\bnew Date\(\)/, 'a clock'],
      [/\bMath\.random\(|\bcrypto\./, 'randomness'],
      [/\bprocess\.|\bfetch\(/, 'the machine around it'],
    ],
  },
  'packages/db': {
    ours: ['@toriyose/domain'],
    hint: 'packages/db stores and reads: rules belong in packages/domain, verbs and providers in apps/api.',
  },
  'packages/emails': {
    ours: ['@toriyose/domain'],
    hint: 'packages/emails turns a notification into text: what it says comes from packages/domain, sending is in apps/api.',
  },
  'apps/api': {
    ours: ['@toriyose/domain', '@toriyose/db', '@toriyose/emails'],
    tests: ['@toriyose/sandbox'],
    hint: 'apps/api knows the providers by their SDKs only, and pages by their build: the sandbox and apps/web stay outside.',
  },
  'apps/web': {
    ours: ['@toriyose/domain'],
    typesOnly: ['@toriyose/api'],
    hint: 'apps/web asks the API over tRPC: take types only (import type), move rules to packages/domain and queries to apps/api.',
  },
  'apps/sandbox': { ours: [], hint: 'apps/sandbox stands for the world outside and knows nothing of the store.' },
  e2e: { ours: [], hint: 'e2e knows addresses and the sandbox only, as a person does.' },
  bench: { ours: [], hint: 'bench knows addresses only.' },
};

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function* filesOf(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', '.turbo'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const importsOf = (text) =>
  [...text.matchAll(IMPORT)].map(([, type, statement, dynamic]) => ({
    target: statement ?? dynamic,
    type: Boolean(type),
  }));

function findImport(name, room, file, { target, type }) {
  if (target.startsWith('.')) {
    const inside = resolve(name) + sep;
    return resolve(dirname(file), target).startsWith(inside) ? null : `leaves its package (${target})`;
  }
  const own = /^@toriyose\/[^/]+/.exec(target)?.[0];
  const isTest = TESTS.test(file);
  if (!own) {
    const pure = room.outside && !isTest && !room.outside.includes(target);
    return pure ? `imports ${target}` : null;
  }
  if (room.ours.includes(own) || (isTest && room.tests?.includes(own))) return null;
  if (room.typesOnly?.includes(own)) return type ? null : `imports ${own} as code`;
  return `imports ${own}`;
}

function findings(name, room) {
  const found = [];
  for (const file of filesOf(name)) {
    const text = readFileSync(file, 'utf8');
    const say = (what) => found.push(`${relative('.', file)} ${what}. ${room.hint}`);
    for (const entry of importsOf(text)) {
      const problem = findImport(name, room, file, entry);
      if (problem) say(problem);
    }
    if (TESTS.test(file)) continue;
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    for (const [pattern, what] of room.forbidden ?? []) if (pattern.test(code)) say(`uses ${what}`);
  }
  return found;
}

const found = Object.entries(ROOMS).flatMap(([name, room]) => findings(name, room));
for (const line of found) process.stdout.write(`${line}\n`);
process.stdout.write(
  found.length === 0 ? 'Every import stays in its room.\n' : `\n${found.length} imports cross a wall.\n`,
);
process.exit(found.length === 0 ? 0 : 1);
