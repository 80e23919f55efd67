import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Visitor } from '../session/visitor.ts';

/** What the edge has found out about a request, for every handler behind it. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** Who asks; looked up once per request, by the first handler that wants to know. */
    visitor: () => Promise<Visitor>;
  };
}

/** The peer's address. A proxy's headers are not believed: a trusted proxy is a later setting. */
export function clientAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // In-process requests have no socket.
    return 'local';
  }
}
