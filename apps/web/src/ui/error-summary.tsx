import { useEffect, useRef } from 'react';
import { Notice } from './notice.tsx';
import { TextAnchor } from './text-link.tsx';

export interface FormError {
  /** The id of the control it belongs to, if it belongs to one. */
  fieldId?: string;
  message: string;
}

interface ErrorSummaryProps {
  /** "There is a problem" */
  title: string;
  errors: readonly FormError[];
}

/** At the top of a form that was refused: everything wrong with it, each a link to its field. Takes the focus. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  const text = errors.map(({ message }) => message).join('\n');
  useEffect(() => {
    if (text !== '') ref.current?.focus();
  }, [text]);
  if (errors.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert">
      <Notice tone="error" title={title}>
        <ul>
          {errors.map(({ fieldId, message }) => (
            <li key={`${fieldId}${message}`}>
              {fieldId ? <TextAnchor href={`#${fieldId}`}>{message}</TextAnchor> : message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
