import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { Hono } from 'hono';
import { build } from 'vite';
import type { AppRouter } from '../router.ts';
import { createPageRenderer } from './render-page.ts';

const WEB_ROOT = fileURLToPath(new URL('../../../web', import.meta.url));

/** 24 November 2026, 10:00 Tokyo. */
export const RENDERED_AT = Date.UTC(2026, 10, 24, 1);

/** Answers by procedure path; a code word makes the procedure fail with it. */
export type Answers = Readonly<Record<string, unknown>>;

const VISITOR = {
  customer: null,
  staffRole: null,
  cart: { itemCount: 0, totalYen: 0 },
  storeName: 'coolJAPANstore',
  now: RENDERED_AT,
};

const HOME = {
  categories: [],
  inStock: [],
  closingSoon: [],
  newlyAnnounced: [],
  today: '2026-11-24',
  origin: 'http://localhost',
};

/** An API that gives fixed answers to the server's renderer. */
const linkWith =
  (answers: Answers): TRPCLink<AppRouter> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      if (op.path in answers) {
        observer.next({ result: { data: answers[op.path] } });
        observer.complete();
        return;
      }
      observer.error(TRPCClientError.from(new Error(`No answer to ${op.path}`)));
    });

export interface TestSite {
  readonly url: string;
  readonly errors: unknown[];
  /** What the API says from now on, beside the session of a visitor. */
  answer(answers: Answers): void;
  close(): Promise<void>;
}

/** Builds the web app into a temporary folder, with its styleguide, and serves it on a free port. */
export async function startTestSite(): Promise<TestSite> {
  const webDist = await mkdtemp(join(tmpdir(), 'web-dist-'));
  await buildWeb(webDist);
  const errors: unknown[] = [];
  let answers: Answers = {};
  const renderer = await createPageRenderer({ webDist });
  const app = new Hono()
    .use(renderer.assetsPath, renderer.assets)
    .get('/trpc/*', (c) => c.json({ error: 'not expected here' }, 500))
    .get(
      '*',
      renderer.pages({
        makeLink: () => linkWith({ 'session.current': VISITOR, 'catalogue.home': HOME, ...answers }),
        requestId: () => 'req-test-1',
        now: () => RENDERED_AT,
        reportError: (error) => errors.push(error),
      }),
    );
  const { server, port } = await listen(app);
  return {
    url: `http://localhost:${port}`,
    errors,
    answer: (next) => {
      answers = next;
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(webDist, { recursive: true });
    },
  };
}

function listen(app: Hono): Promise<{ server: ReturnType<typeof serve>; port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) => resolve({ server, port }));
  });
}

async function buildWeb(webDist: string): Promise<void> {
  process.env['VITE_STYLEGUIDE'] = '1';
  const shared = {
    root: WEB_ROOT,
    configFile: join(WEB_ROOT, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error' as const,
  };
  await build({ ...shared, build: { outDir: join(webDist, 'client') } });
  await build({ ...shared, build: { outDir: join(webDist, 'server'), ssr: 'src/entry-server.tsx' } });
}
