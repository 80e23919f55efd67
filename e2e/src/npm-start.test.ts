import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startStore } from './store.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs `npm start` to its end, which here is a "no". */
function npmStart(env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['start', '--silent'], { cwd: ROOT, env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('exit', (code) => resolve({ code, output }));
  });
}

const sentences = ({ output }: Ended): string[] =>
  output.split('\n').filter((line) => line !== '' && !line.startsWith('npm '));

describe('OPS-1 npm start', () => {
  it('leaves nothing behind when npm is told to end', async () => {
    const store = await startStore();
    expect((await fetch(store.url)).status).toBe(200);
    // Waits until both ports are free again.
    await store.stop('SIGTERM');
  });

  it('says in one sentence that a port is taken', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const address = blocker.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const ended = await npmStart({ PORT: port, DATA_DIR: mkdtempSync(join(tmpdir(), 'toriyose-port-')) });
    blocker.close();
    expect(ended.code).toBe(1);
    expect(sentences(ended)).toEqual([expect.stringContaining(`Port ${port} is already in use. Set PORT`)]);
  });

  it('says in one sentence that the data folder cannot be written', async () => {
    const ended = await npmStart({ PORT: '39998', SANDBOX_PORT: '39999', DATA_DIR: '/proc/toriyose' });
    expect(ended.code).toBe(1);
    expect(sentences(ended)).toEqual([expect.stringContaining('Cannot write to /proc/toriyose. Set DATA_DIR')]);
  });

  it('says in one sentence that a port is not a number', async () => {
    const ended = await npmStart({ PORT: 'lots' });
    expect(sentences(ended)).toEqual(['PORT must be a port from 1 to 65535, not "lots".']);
  });
});
