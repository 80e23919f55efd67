import { type ComponentProps, type ReactNode, useState } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

export const INPUT_LOOK =
  'w-full min-h-11 rounded-md border border-edge bg-raised px-3 py-2 text-ink placeholder:text-faint aria-invalid:border-shu';

export const TextInput = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input className={cx(INPUT_LOOK, className)} {...rest} />
);

export const Textarea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea rows={5} className={cx(INPUT_LOOK, 'min-h-28', className)} {...rest} />
);

/** The device's own list: the quickest on a phone, and readable by everything. */
export const Select = ({ className, children, ...rest }: ComponentProps<'select'>) => (
  <span className={cx('relative block', className)}>
    <select className={cx(INPUT_LOOK, 'appearance-none pr-9')} {...rest}>
      {children}
    </select>
    <Icon name="down" className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-soft" />
  </span>
);

interface PasswordInputProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** Names of the button: "Show password", "Hide password". */
  revealLabels: { show: string; hide: string };
}

/** ACC-4: typed once, with a button that reveals it. Pasting is always possible. */
export function PasswordInput({ revealLabels, className, ...rest }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  return (
    <span className={cx('relative block', className)}>
      <input
        type={shown ? 'text' : 'password'}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        className={cx(INPUT_LOOK, 'pr-12')}
        {...rest}
      />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={shown ? revealLabels.hide : revealLabels.show}
        onClick={() => setShown(!shown)}
        className={cx('absolute inset-y-0 right-0 grid w-11 place-items-center', shown ? 'text-ai' : 'text-soft')}
      >
        <Icon name="eye" />
      </button>
    </span>
  );
}

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
}

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={cx('flex items-start gap-3 py-1', className)}>
      <input type="checkbox" className="mt-1 size-5 shrink-0 accent-ai" {...rest} />
      <span>
        {label}
        {hint !== undefined && <span className="block text-sm text-soft">{hint}</span>}
      </span>
    </label>
  );
}
