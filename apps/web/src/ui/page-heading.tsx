import type { ReactNode } from 'react';

interface PageHeadingProps {
  children: ReactNode;
  /** One or two sentences under it. */
  lead?: ReactNode;
  /** At the right: what can be done with the page as a whole. */
  actions?: ReactNode;
}

/** The h1 of a page. */
export const PageHeading = ({ children, lead, actions }: PageHeadingProps) => (
  <header className="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
    <div className="min-w-0 max-w-text">
      <h1 className="text-2xl">{children}</h1>
      {lead !== undefined && <p className="mt-2 text-soft">{lead}</p>}
    </div>
    {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
  </header>
);
