import { useSyncExternalStore } from 'react';
import { type Theme, usePageSettings } from './page-settings.tsx';
import { preferenceCookie } from './preference-cookie.ts';

let chosen: Theme | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The visitor's choice of light or dark; "system" until there is one. */
export function useTheme(): Theme {
  const { theme } = usePageSettings();
  return useSyncExternalStore(
    subscribe,
    () => chosen ?? theme,
    () => theme,
  );
}

/** Keeps the choice for a year in this browser; the server renders the next page with it, so nothing flashes. */
export function chooseTheme(theme: Theme): void {
  chosen = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = preferenceCookie('theme', theme);
  for (const listener of listeners) listener();
}

/** Whether the page is dark at this moment. Only in the browser. */
export const isDarkNow = (theme: Theme): boolean =>
  theme === 'dark' || (theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
