import { OptionError, readOptions } from './options.ts';
import { describeMachine, writeReport } from './report/write-report.ts';
import { runBench } from './run-bench.ts';
import { startStore } from './store/start-store.ts';
import { startYardstick } from './yardstick/start-yardstick.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** What was started, to be stopped in turn, whatever happens. */
const started: (() => Promise<void>)[] = [];
const stopAll = async (): Promise<void> => {
  for (let stop = started.pop(); stop; stop = started.pop()) await stop();
};

async function openStore(): Promise<{ url: string; sandboxUrl: string }> {
  say('Starting a store (the first time this installs and builds)');
  const store = await startStore();
  started.push(store.stop);
  await store.opened();
  return store;
}

async function main(): Promise<number> {
  const { running, seconds } = readOptions(process.argv.slice(2));
  const { url, sandboxUrl } = running ?? (await openStore());
  const machine = describeMachine();
  const yardstick = await startYardstick();
  started.push(yardstick.stop);
  const { rows, downloads } = await runBench({ url, sandboxUrl, yardstickUrl: yardstick.url, seconds, say });
  process.stdout.write(`\n${writeReport(machine, rows, downloads)}`);
  const failed = rows.filter(({ figures }) => figures.errors > 0 || figures.count === 0);
  for (const { name, figures } of failed) say(`Failed: ${name} (${figures.errors} errors, ${figures.count} answers)`);
  return failed.length > 0 ? 1 : 0;
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interrupted = true;
    void stopAll().finally(() => process.exit(130));
  });
}

const explain = (error: unknown): string =>
  error instanceof OptionError
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);

try {
  process.exitCode = await main();
} catch (error) {
  // What is measured was stopped under way: no news.
  if (!interrupted) say(explain(error));
  process.exitCode = 1;
} finally {
  await stopAll();
}
