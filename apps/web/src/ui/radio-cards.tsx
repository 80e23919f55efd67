import { type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';
import { FieldError } from './field.tsx';

export interface RadioCard<V extends string> {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  /** At the right: a price, a date. */
  aside?: ReactNode;
  /** Why it cannot be chosen: shown in the card. */
  disabledReason?: ReactNode;
}

interface RadioCardsProps<V extends string> {
  legend: ReactNode;
  name: string;
  options: readonly RadioCard<V>[];
  value: V | null;
  onChange: (value: V) => void;
  error?: string | undefined;
}

/** One of a few, each with its consequences in sight: addresses, shipping methods, ways to pay. */
export function RadioCards<V extends string>({ legend, name, options, value, onChange, error }: RadioCardsProps<V>) {
  const errorId = useId();
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={error ? errorId : undefined}>
      <legend className="mb-2 font-medium">{legend}</legend>
      {options.map((option) => (
        <Card key={option.value} option={option} name={name} checked={option.value === value} onChange={onChange} />
      ))}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}

interface CardProps<V extends string> {
  option: RadioCard<V>;
  name: string;
  checked: boolean;
  onChange: (value: V) => void;
}

function Card<V extends string>({ option, name, checked, onChange }: CardProps<V>) {
  const disabled = option.disabledReason !== undefined;
  return (
    <label
      className={cx(
        'flex items-start gap-3 rounded-md border bg-raised px-4 py-3 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-ai has-focus-visible:outline-offset-2',
        checked ? 'border-ai bg-ai-wash' : 'border-line',
        disabled ? 'bg-sunken text-soft' : 'hover:border-ai',
      )}
    >
      <input
        type="radio"
        name={name}
        value={option.value}
        checked={checked}
        disabled={disabled}
        onChange={() => onChange(option.value)}
        className="mt-1 size-5 shrink-0 accent-ai outline-none"
      />
      <span className="min-w-0 grow">
        <span className="font-medium">{option.label}</span>
        {option.hint !== undefined && <span className="block text-sm text-soft">{option.hint}</span>}
        {disabled && <span className="block text-sm">{option.disabledReason}</span>}
      </span>
      {option.aside !== undefined && <span className="shrink-0 text-right tabular-nums">{option.aside}</span>}
    </label>
  );
}
