import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

/** Bindings are missing when the app is called in process, without a socket. */
export type SandboxEnv = { Bindings: Partial<HttpBindings> };

/** Holds the call and then cuts its socket, so that the caller never learns what happened. @param holdMs milliseconds */
export async function dropConnection(c: Context<SandboxEnv>, holdMs: number): Promise<Response> {
  if (holdMs > 0) await sleep(holdMs, undefined, { ref: false });
  const socket = c.env?.incoming?.socket;
  if (socket === undefined) return c.text('The sandbox dropped this connection', 504);
  socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
