import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { requireChromium } from './chromium.mjs';
import { run as verify } from './verify.mjs';
import { binOf, childEnv, install, runNode, turbo } from './workspace.mjs';

const REPORT = 'test-results/tests.json';

/** Everything: verify, build, every test, the browser included. Ends with one line that counts them. */
export async function run() {
  install();
  const chromium = requireChromium();
  await verify();
  turbo('run', 'build', '--filter=@toriyose/web', '--output-logs=errors-only');
  mkdirSync('test-results', { recursive: true });
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const code = runNode([binOf('vitest', 'vitest.mjs'), 'run', ...reporters], {
    env: { ...childEnv, CHROMIUM_PATH: chromium },
  });
  if (!existsSync(REPORT)) process.exit(code || 1);
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8'));
  // A file that cannot even be loaded has no tests to count, and is a failure all the same.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = numFailedTests + broken.length;
  process.stdout.write(`\n${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped\n`);
  process.exit(code !== 0 || failed > 0 || numPassedTests === 0 ? 1 : 0);
}
