// The door for people: `npm start`, `npm test` and their sisters. Needs Node.js and npm only; everything else is fetched by
// the pinned pnpm.
import { fail } from './run/fail.mjs';

const COMMANDS = {
  start: () => import('./run/start.mjs'),
  dev: () => import('./run/dev.mjs'),
  test: () => import('./run/test.mjs'),
  'test:unit': () => import('./run/test-unit.mjs'),
  verify: () => import('./run/verify.mjs'),
  bench: () => import('./run/bench.mjs'),
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Toriyose needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer Node.js and try again.`,
  );
}

const load = COMMANDS[process.argv[2]];
if (!load) fail(`Say one of: ${Object.keys(COMMANDS).join(', ')}`);
const { run } = await load();
await run();
