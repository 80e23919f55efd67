import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from './test-site.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** The browser driver belongs to the browser tests' package; only this much of it is used here. */
interface BrowserPage {
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  goto(url: string, options: { waitUntil: 'networkidle' }): Promise<unknown>;
  getByRole(role: string, options: { name: string | RegExp }): { click(): Promise<void>; waitFor(): Promise<void> };
  waitForFunction(expression: string): Promise<unknown>;
  close(): Promise<void>;
}
interface Browser {
  newPage(options: { locale: string; timezoneId: string }): Promise<BrowserPage>;
  close(): Promise<void>;
}
const driver: { chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> } } =
  createRequire(new URL('../../../../e2e/package.json', import.meta.url))('playwright-core');

// Without NODE_ENV=production React says in the console what it could not take over.
describe.skipIf(!existsSync(CHROMIUM))('the browser takes over what the server rendered', () => {
  let site: TestSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await startTestSite();
    browser = await driver.chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function open(path: string) {
    const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
    return { page, complaints, requests };
  }

  it.each(['/', '/?lang=ja', '/styleguide?lang=en', '/styleguide?lang=ja'])(
    '%s without complaint, without asking the API again',
    async (path) => {
      const { page, complaints, requests } = await open(path);
      await page.waitForFunction(
        "Object.keys(document.querySelector('header')).some((key) => key.startsWith('__react'))",
      );
      expect(complaints).toEqual([]);
      expect(requests.filter((request) => request.startsWith('/trpc'))).toEqual([]);
      await page.close();
    },
  );

  it('buttons, dialogs and menus work under the Content-Security-Policy', async () => {
    const { page, complaints } = await open('/styleguide?lang=en');
    await page.getByRole('button', { name: 'Add to cart (0)' }).click();
    await page.getByRole('button', { name: 'Add to cart (1)' }).waitFor();
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Change address…' }).click();
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.waitForFunction("document.documentElement.dataset.theme === 'dark'");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('ACC-8 adds the reader’s own time after the server’s Tokyo time', async () => {
    const { page } = await open('/styleguide?lang=en');
    await page.waitForFunction("document.body.innerText.includes('13:12 Tokyo (05:12 your time)')");
    await page.close();
  });

  it('goes to another page without loading a document', async () => {
    const { page, requests, complaints } = await open('/styleguide?lang=en');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(requests.filter((request) => request.startsWith('/sign-in'))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
