import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
}

export interface DemoCredentials {
  readonly customers: readonly (DemoAccount & { readonly language: 'en' | 'ja' })[];
  readonly staff: readonly (DemoAccount & { readonly role: string; readonly totpSecret: string })[];
}

/** A store as a person has it: started by `npm start` on ports and data of its own. */
export interface Store {
  readonly url: string;
  readonly sandboxUrl: string;
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly credentials: () => DemoCredentials;
  /** Ends it as a person would, and waits until nothing of it is left. */
  readonly stop: (signal?: 'SIGINT' | 'SIGTERM') => Promise<void>;
}

/** Looks again and again until there is an answer. @throws Error naming what never came */
export async function waitFor<T>(what: string, look: () => Promise<T | undefined>, limitMs: number): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms in vain for ${what}`);
    await delay(100);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answers = async (url: string): Promise<true | undefined> => {
  try {
    return (await fetch(url)).ok || undefined;
  } catch {
    return undefined;
  }
};

export async function startStore(): Promise<Store> {
  const port = await freePort();
  const sandboxPort = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'toriyose-e2e-'));
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    // The hours of runs must not fall into the middle of a walk.
    env: {
      ...process.env,
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      DATA_DIR: dataDir,
      SCHEDULED_RUNS: 'off',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const url = `http://localhost:${port}`;
  const sandboxUrl = `http://localhost:${sandboxPort}`;
  const ready = waitFor(
    'the store to open',
    async () => {
      if (child.exitCode !== null) throw new Error(`npm start ended by itself:\n${output}`);
      return (await answers(`${url}/readyz`)) && (await answers(`${sandboxUrl}/healthz`));
    },
    180_000,
  );
  await ready.catch((error: unknown) => {
    child.kill('SIGTERM');
    throw error;
  });
  return {
    url,
    sandboxUrl,
    process: child,
    output: () => output,
    credentials: () => JSON.parse(readFileSync(join(dataDir, 'demo-credentials.json'), 'utf8')),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await waitFor('both ports to be free', () => bothClosed(url, sandboxUrl), 20_000);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const bothClosed = async (...urls: string[]): Promise<true | undefined> => {
  const open = await Promise.all(
    urls.map((url) =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    ),
  );
  return open.includes(true) ? undefined : true;
};
