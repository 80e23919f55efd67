import { binOf, install, runNode, turbo } from './workspace.mjs';

/** Each looks at the whole workspace and says what to do about what it finds. */
const CHECKS = [
  ['lint and format', () => runNode([binOf('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings'])],
  ['boundaries', () => runNode(['scripts/check-boundaries.mjs'])],
  ['unused code', () => runNode([binOf('knip', 'bin/knip.js')])],
];

/** Types, lint and format, boundaries, unused code. */
export async function run() {
  install();
  turbo('run', 'typecheck', '--output-logs=errors-only');
  for (const [name, check] of CHECKS) {
    process.stdout.write(`\n== ${name}\n`);
    if (check() !== 0) process.exit(1);
  }
}
