import { join } from 'node:path';
import { install, ROOT, runNode } from './workspace.mjs';

/** Measures pages, procedures, orders and the first page's size: bench/README.md. Arguments go to the program. */
export async function run() {
  install();
  const args = ['--import', 'tsx', 'src/main.ts', ...process.argv.slice(3)];
  process.exit(runNode(args, { cwd: join(ROOT, 'bench') }));
}
