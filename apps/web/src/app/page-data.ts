import type { DehydratedState } from '@tanstack/react-query';
import type { PageSettings } from './page-settings.tsx';

export const PAGE_DATA_ID = 'page-data';

/** What travels from the server's render to the browser's, as JSON in the HTML. */
export interface PageData {
  readonly settings: PageSettings;
  readonly queries: DehydratedState;
}

/** JSON that cannot end its script element or open a comment, whatever the texts in it say. */
export const toScriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** @throws Error when the page carries no data: then it did not come from this server */
export function readPageData(document: Document): PageData {
  const text = document.getElementById(PAGE_DATA_ID)?.textContent;
  if (!text) throw new Error('The page carries no data');
  const data: PageData = JSON.parse(text);
  return data;
}
