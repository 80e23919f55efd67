import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TRPCLink } from '@trpc/client';
import type { AppRouter } from '../router.ts';

interface PageFiles {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Where the browser finds the scripts and styles. */
export interface PageAssets extends PageFiles {
  readonly entry: string;
  /** By source file of a page. */
  readonly byPage: Readonly<Record<string, PageFiles>>;
}

export interface PageRequest {
  /** Absolute address. */
  readonly url: string;
  readonly headers: Headers;
  readonly requestId: string;
  /** UTC epoch milliseconds. */
  readonly now: number;
  readonly link: TRPCLink<AppRouter>;
  readonly assets: PageAssets;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly error?: unknown;
}

/** What the web app's server build exports (apps/web/src/entry-server.tsx). */
export interface WebEntry {
  renderPage(request: PageRequest): Promise<PageResponse>;
}

export interface WebBuild {
  readonly entry: WebEntry;
  readonly assets: PageAssets;
}

/**
 * Loads the web app as it was built.
 * @param webDist folder with `client/` and `server/`
 * @throws Error when it has not been built
 */
export async function loadWebBuild(webDist: string): Promise<WebBuild> {
  const manifest = await readFile(join(webDist, 'client/.vite/manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new Error(`The web app has not been built: nothing in ${webDist}`, { cause });
  });
  const entry: WebEntry = await import(pathToFileURL(join(webDist, 'server/entry-server.js')).href);
  return { entry, assets: readAssets(JSON.parse(manifest)) };
}

interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, ManifestChunk>>;

/** Turns Vite's manifest into addresses, each page with everything that it imports. */
export function readAssets(manifest: Manifest): PageAssets {
  const entry = Object.entries(manifest).find(([, chunk]) => chunk.isEntry);
  if (entry === undefined) throw new Error('The web app’s manifest names no entry');
  const [name, { file }] = entry;
  const pages = Object.keys(manifest).filter((key) => key.startsWith('src/'));
  return {
    entry: `/${file}`,
    ...filesOf(manifest, name),
    byPage: Object.fromEntries(pages.map((page) => [page, filesOf(manifest, page)])),
  };
}

function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): PageFiles {
  const chunk = manifest[name];
  if (chunk === undefined || seen.has(name)) return { scripts: [], styles: [] };
  seen.add(name);
  const imported = (chunk.imports ?? []).map((key) => filesOf(manifest, key, seen));
  return {
    scripts: [`/${chunk.file}`, ...imported.flatMap(({ scripts }) => scripts)],
    styles: [...(chunk.css ?? []).map((href) => `/${href}`), ...imported.flatMap(({ styles }) => styles)],
  };
}
