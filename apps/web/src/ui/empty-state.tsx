import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  /** Why it is empty, and what to do. */
  children?: ReactNode;
  action?: ReactNode;
}

export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className="flex flex-col items-center gap-3 rounded-lg border border-line border-dashed px-6 py-12 text-center">
    <p className="font-medium text-lg">{title}</p>
    {children !== undefined && <div className="max-w-text text-soft">{children}</div>}
    {action}
  </div>
);
