import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stopProcess } from './stop-process.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The first start on a machine installs and builds. */
const LONGEST_START_MS = 15 * 60_000;

export interface StartedStore {
  readonly url: string;
  readonly sandboxUrl: string;
  /** @throws Error when it does not open */
  readonly opened: () => Promise<void>;
  /** Ends it, open or not yet, and removes its data. */
  readonly stop: () => Promise<void>;
}

/** The store as `npm start` runs it, on free ports and data of its own. It takes a while until it has opened. */
export async function startStore(): Promise<StartedStore> {
  const [port, sandboxPort] = await findFreePorts();
  const dataDir = mkdtempSync(join(tmpdir(), 'toriyose-bench-'));
  const own = { PORT: `${port}`, SANDBOX_PORT: `${sandboxPort}`, DATA_DIR: dataDir, SCHEDULED_RUNS: 'off' };
  // Without npm in between the start notices when this program dies, and stops too.
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: ROOT,
    env: { ...process.env, ...own },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://localhost:${port}`;
  const sandboxUrl = `http://localhost:${sandboxPort}`;
  return {
    url,
    sandboxUrl,
    opened: () => waitUntilOpen(child, [`${url}/readyz`, `${sandboxUrl}/healthz`]),
    stop: async () => {
      await stopProcess(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function waitUntilOpen(child: ChildProcess, addresses: readonly string[]): Promise<void> {
  const end = performance.now() + LONGEST_START_MS;
  while (!(await Promise.all(addresses.map(answers))).every(Boolean)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The store ended before it was open');
    if (performance.now() > end) throw new Error(`The store did not open within ${LONGEST_START_MS / 60_000} minutes`);
    await delay(200);
  }
}

const answers = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Both are held while the second is asked for, so that they differ. */
async function findFreePorts(): Promise<[number, number]> {
  const [first, second] = await Promise.all([holdPort(), holdPort()]);
  await Promise.all([first.release(), second.release()]);
  return [first.port, second.port];
}

const holdPort = (): Promise<{ port: number; release: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ port, release: () => new Promise((done) => server.close(() => done())) });
    });
  });
