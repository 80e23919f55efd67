import { type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

/** What a control inside a field takes: `<TextInput {...control} />`. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  label: ReactNode;
  /** Shown under the label: the format, an example, why it is asked. */
  hint?: ReactNode;
  error?: string | undefined;
  /** "(optional)" in the reader's language; required is the rule. */
  optional?: string | undefined;
  /** Fixed, when an error summary has to find it. */
  id?: string;
  children: (control: ControlProps) => ReactNode;
  className?: string;
}

/** Label, hint and error of one control, wired for screen readers. */
export function Field({ label, hint, error, optional, id: givenId, children, className }: FieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = cx(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`);
  return (
    <div className={cx('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-medium">
        {label} {optional && <span className="font-normal text-faint text-sm">{optional}</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error !== undefined || undefined })}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-shu text-sm">
      <Icon name="alert" className="mt-0.5 size-4" />
      <span>{children}</span>
    </p>
  );
}
