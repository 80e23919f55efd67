import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '../words/words.ts';

export type Theme = 'light' | 'dark' | 'system';

/** What holds for the whole document from the moment the server rendered it. */
export interface PageSettings {
  readonly locale: Locale;
  /** The visitor's choice; "system" follows the device. */
  readonly theme: Theme;
  /** When the server rendered this page: UTC epoch milliseconds. The first render in the browser uses the same moment. */
  readonly renderedAt: number;
  /** Carried to error pages and logs. */
  readonly requestId: string;
}

const PageSettingsContext = createContext<PageSettings | null>(null);

export function PageSettingsProvider({ value, children }: { value: PageSettings; children: ReactNode }) {
  return <PageSettingsContext value={value}>{children}</PageSettingsContext>;
}

/** @throws Error outside of a page: a bug */
export function usePageSettings(): PageSettings {
  const settings = useContext(PageSettingsContext);
  if (settings === null) throw new Error('usePageSettings needs a PageSettingsProvider above it');
  return settings;
}

/** The language of this page. It changes only with a new document. */
export const useLocale = (): Locale => usePageSettings().locale;
