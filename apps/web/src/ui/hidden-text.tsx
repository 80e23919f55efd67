import type { ReactNode } from 'react';

/** Read out, not shown. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => <span className="sr-only">{children}</span>;

export const MAIN_ID = 'main';

/** The first thing the Tab key meets. */
export const SkipLink = ({ children }: { children: ReactNode }) => (
  <a
    href={`#${MAIN_ID}`}
    className="sr-only bg-ai px-4 py-2 text-on-ai focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20"
  >
    {children}
  </a>
);
