import { PAGE_DATA_ID, type PageData, toScriptJson } from '../app/page-data.ts';

/** Where the browser's files are. Built from Vite's manifest, or Vite's own addresses while developing. */
export interface PageAssets {
  readonly entry: string;
  /** What every page loads, besides `entry`. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** What a page loads besides that, by its source file. */
  readonly byPage: Readonly<Record<string, { scripts: readonly string[]; styles: readonly string[] }>>;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Style sheets only: for a page that needs no script. */
export const styleLinks = (hrefs: readonly string[]): string =>
  hrefs.map((href) => `<link rel="stylesheet" href="${attribute(href)}">`).join('');

/** Everything that this page needs, announced at once, so that no file waits for another. */
export function headLinks(assets: PageAssets & { readonly pages: readonly string[] }): string {
  const own = assets.pages.flatMap((page) => assets.byPage[page] ?? []);
  const styles = new Set([...assets.styles, ...own.flatMap((page) => page.styles)]);
  const scripts = new Set([...assets.scripts, ...own.flatMap((page) => page.scripts)]);
  scripts.delete(assets.entry);
  const preloads = [...scripts].map((href) => `<link rel="modulepreload" href="${attribute(href)}">`).join('');
  return `${styleLinks([...styles])}${preloads}<script type="module" src="${attribute(assets.entry)}"></script>`;
}

/** The page's data. A data block is never executed, so the Content-Security-Policy allows it. */
export const documentTail = (data: PageData): string =>
  `<script type="application/json" id="${PAGE_DATA_ID}">${toScriptJson(data)}</script>`;
