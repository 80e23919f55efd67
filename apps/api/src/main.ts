import { fileURLToPath } from 'node:url';
import { DatabaseUnavailableError } from '@toriyose/db';
import { openDemoStore } from './demo/open-demo-store.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/listen.ts';
import { type Config, ConfigError, readConfig } from './services/config.ts';
import { openServices } from './services/open-services.ts';
import { createPageRenderer, type PageRenderer } from './ssr/render-page.ts';
import { createWakeUp } from './worker/wake-up.ts';
import { startWorker } from './worker/worker.ts';

const WEB = fileURLToPath(new URL('../../web', import.meta.url));

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function loadPages({ NODE_ENV, PAGES }: Config): Promise<PageRenderer | null> {
  if (!PAGES) return null;
  if (NODE_ENV !== 'development') return createPageRenderer({ webDist: `${WEB}/dist` });
  const { createServer } = await import('vite');
  const server = { middlewareMode: true, hmr: { port: 0 } };
  const viteDevServer = await createServer({
    root: WEB,
    configFile: `${WEB}/vite.config.ts`,
    // The usual loader writes a temporary file, which node --watch takes for a change of the program.
    configLoader: 'runner',
    appType: 'custom',
    server,
  });
  return createPageRenderer({ viteDevServer });
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const wakeUp = createWakeUp();
  const services = await openServices(config, { wakeWorker: wakeUp.wake });
  const [pages] = await Promise.all([loadPages(config), openDemoStore(services, say)]);
  const app = createApp(services, pages);
  const server = await listen(app, config.PORT, config.HOST);
  const worker = config.WORKER ? startWorker(services, wakeUp) : undefined;
  say(`${(await services.settings()).values.storeName} is open: ${config.STORE_ORIGIN}`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // Requests and work under way finish; what does not within ten seconds is safe to repeat.
    setTimeout(() => process.exit(1), 10_000).unref();
    await server.close();
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
