import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { DatabaseUnavailableError } from '@toriyose/db';
import { createApp } from './http/app.ts';
import { ConfigError, readConfig } from './services/config.ts';
import { openServices } from './services/open-services.ts';
import { createPageRenderer, type PageRenderer } from './ssr/render-page.ts';
import { createWakeUp } from './worker/wake-up.ts';
import { startWorker } from './worker/worker.ts';

const WEB = fileURLToPath(new URL('../../web', import.meta.url));

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function loadPages(development: boolean): Promise<PageRenderer> {
  if (!development) return createPageRenderer({ webDist: `${WEB}/dist` });
  const { createServer } = await import('vite');
  const server = { middlewareMode: true, hmr: { port: 0 } };
  const viteDevServer = await createServer({
    root: WEB,
    configFile: `${WEB}/vite.config.ts`,
    appType: 'custom',
    server,
  });
  return createPageRenderer({ viteDevServer });
}

/** Starts serving; resolves when the port is open. @throws ConfigError when it cannot be had */
function listen(app: ReturnType<typeof createApp>, port: number, host: string): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(server));
    server.once('error', (error) => {
      const busy = 'code' in error && error.code === 'EADDRINUSE';
      reject(busy ? new ConfigError(`Port ${port} is already in use: set PORT to a free one.`) : error);
    });
  });
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const wakeUp = createWakeUp();
  const services = await openServices(config, { wakeWorker: wakeUp.wake });
  const app = createApp(services, await loadPages(config.NODE_ENV === 'development'));
  const server = await listen(app, config.PORT, config.HOST);
  const worker = config.WORKER ? startWorker(services, wakeUp) : undefined;
  say(`${(await services.settings()).values.storeName} is open: ${config.STORE_ORIGIN}`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // Requests and work under way finish; what does not within ten seconds is safe to repeat.
    setTimeout(() => process.exit(1), 10_000).unref();
    server.close();
    await worker?.stop();
    await services.db.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** One sentence for what a person can put right; anything else is a bug and keeps its stack. */
try {
  await main();
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof DatabaseUnavailableError;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
