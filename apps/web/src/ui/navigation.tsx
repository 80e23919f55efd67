import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface BreadcrumbsProps {
  label: string;
  /** Links to the pages above, outermost first. */
  trail: readonly { key: string; link: ReactNode }[];
  /** The page itself. */
  current: ReactNode;
}

export function Breadcrumbs({ label, trail, current }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className="mb-3 text-sm text-soft">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {trail.map(({ key, link }) => (
          <li key={key} className="flex items-center gap-1.5">
            {link}
            <Icon name="right" className="size-3.5 text-faint" />
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}

/**
 * "Show more": pass a real link to the longer list (`<LinkButton variant="secondary" to="." search={…}>`), so that it
 * works without script, can be shared, and survives the back button.
 */
export function Pagination({ summary, more }: { summary: ReactNode; more?: ReactNode }) {
  return (
    <div className="mt-6 flex flex-col items-center gap-3">
      <p className="text-sm text-soft tabular-nums">{summary}</p>
      {more}
    </div>
  );
}
