import type { ReactNode, SubmitEventHandler } from 'react';
import { Notice } from '../../ui/notice.tsx';

interface SessionFormProps {
  onSubmit: SubmitEventHandler<HTMLFormElement>;
  /** What concerns no single field. */
  error: string | null;
  children: ReactNode;
}

/** Fields one below the other, and what went wrong above the button. `post`, so that no password can get into an address. */
export const SessionForm = ({ onSubmit, error, children }: SessionFormProps) => (
  <form method="post" noValidate onSubmit={onSubmit} className="flex max-w-form flex-col gap-5">
    {error !== null && (
      <Notice tone="error" live>
        {error}
      </Notice>
    )}
    {children}
  </form>
);
