import { binOf, install, runNode } from './workspace.mjs';

/** What needs no server and no browser: answers in seconds. */
export async function run() {
  install();
  const projects = ['domain', 'emails', 'web'].flatMap((name) => ['--project', name]);
  process.exit(runNode([binOf('vitest', 'vitest.mjs'), 'run', ...projects, ...process.argv.slice(3)]));
}
