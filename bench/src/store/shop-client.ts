import { at } from './read-json.ts';

/** A browser without a screen: it keeps cookies and knows addresses. */
export interface ShopClient {
  readonly origin: string;
  /** @throws Error with what the store said, unless it agreed */
  query(procedure: string, input?: unknown): Promise<unknown>;
  /** @throws Error with what the store said, unless it agreed */
  mutate(procedure: string, input: unknown): Promise<unknown>;
  /** Redirects are not followed. */
  open(path: string): Promise<Response>;
  /** What a browser would send, for programs that send by themselves. */
  cookies(): string;
}

const TIMEOUT_MS = 30_000;

/** Where a query is asked, input included. */
export function queryPath(procedure: string, input?: unknown): string {
  const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return `/trpc/${procedure}${search}`;
}

export function shopClient(origin: string): ShopClient {
  const jar = new Map<string, string>();
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', cookies());
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual', signal });
    for (const line of answer.headers.getSetCookie()) keepCookie(jar, line);
    return answer;
  };
  const post = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    origin,
    query: async (procedure, input) => readAnswer(procedure, await send(queryPath(procedure, input))),
    mutate: async (procedure, input) => readAnswer(procedure, await send(`/trpc/${procedure}`, post(input))),
    open: (path) => send(path),
    cookies,
  };
}

async function readAnswer(procedure: string, answer: Response): Promise<unknown> {
  const body: unknown = await answer.json();
  if (answer.ok) return at(body, 'result', 'data');
  throw new Error(`${procedure}: ${answer.status} ${String(at(body, 'error', 'message'))}`);
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const end = pair.indexOf('=');
  const name = pair.slice(0, end);
  if (/max-age=0/i.test(line)) jar.delete(name);
  else jar.set(name, pair.slice(end + 1));
}
