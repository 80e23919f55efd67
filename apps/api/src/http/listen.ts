import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { ConfigError } from '../services/config.ts';
import type { AppEnv } from './request-facts.ts';

export interface Listening {
  readonly port: number;
  /** Takes no new requests, and resolves when those under way are answered. */
  close(): Promise<void>;
}

/** @throws ConfigError when the port is taken or not allowed */
export function listen(app: Hono<AppEnv>, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      });
    });
  });
}

function explain(error: Error, port: number): Error {
  if (!('code' in error)) return error;
  if (error.code === 'EADDRINUSE') return new ConfigError(`Port ${port} is already in use: set PORT to a free one.`);
  if (error.code === 'EACCES')
    return new ConfigError(`Port ${port} is not allowed for this user: set PORT to another.`);
  return error;
}
