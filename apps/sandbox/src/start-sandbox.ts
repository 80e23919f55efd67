import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.ts';

export type RunningSandbox = {
  /** As tests and servers reach it, by address: `http://127.0.0.1:PORT`. */
  url: string;
  port: number;
  sandbox: Sandbox;
  /** Stops listening, ends what is under way, writes the rest. */
  close: () => Promise<void>;
};

/**
 * Starts a sandbox on a port of its own (0: any free one). Several can run side by side.
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function startSandbox(
  options: SandboxOptions & { port: number; host?: string | undefined },
): Promise<RunningSandbox> {
  const sandbox = createSandbox(options);
  const host = options.host ?? '127.0.0.1';
  const server = createAdaptorServer({ fetch: sandbox.app.fetch });
  try {
    await listen(server, options.port, host);
  } catch (error) {
    await sandbox.stop();
    throw error;
  }
  const port = portOf(server.address());
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  if (options.publicUrl === undefined) sandbox.setPublicUrl(url);
  sandbox.start();
  return { url, port, sandbox, close: () => close(server, sandbox) };
}

function listen(server: ServerType, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The sandbox listens on no port');
  return address.port;
}

/** Calls that a switch holds open are not waited for. */
const GRACE_MS = 1000;

async function close(server: ServerType, sandbox: Sandbox): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const force = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(force);
  await sandbox.stop();
}
