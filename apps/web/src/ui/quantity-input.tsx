import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

interface QuantityInputProps {
  /** What is counted: "Quantity of Kokeshi doll". */
  label: string;
  labels: { fewer: string; more: string };
  value: number;
  onChange: (quantity: number) => void;
  min?: number;
  max: number;
  name?: string;
  id?: string;
  className?: string;
}

/** Full-width digits are numbers too. */
const readQuantity = (text: string): number => Math.trunc(Number(text.normalize('NFKC').trim() || Number.NaN));

/** A whole number of units with a step down, the number itself, and a step up. */
export function QuantityInput({
  label,
  labels,
  value,
  onChange,
  min = 1,
  max,
  className,
  ...rest
}: QuantityInputProps) {
  const set = (quantity: number) => {
    if (Number.isFinite(quantity)) onChange(Math.min(max, Math.max(min, quantity)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form section
    <span
      role="group"
      aria-label={label}
      className={cx('inline-flex w-fit rounded-md border border-edge bg-raised', className)}
    >
      <Step icon="minus" label={labels.fewer} disabled={value <= min} onClick={() => set(value - 1)} />
      <input
        inputMode="numeric"
        aria-label={label}
        value={value}
        onChange={(event) => set(readQuantity(event.currentTarget.value))}
        className="w-12 border-line border-x bg-transparent text-center tabular-nums"
        {...rest}
      />
      <Step icon="plus" label={labels.more} disabled={value >= max} onClick={() => set(value + 1)} />
    </span>
  );
}

interface StepProps {
  icon: 'plus' | 'minus';
  label: string;
  disabled: boolean;
  onClick: () => void;
}

function Step({ icon, label, disabled, onClick }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onClick()}
      className={cx('grid size-11 place-items-center', disabled ? 'text-faint' : 'text-ai hover:bg-ai-wash')}
    >
      <Icon name={icon} className="size-4" />
    </button>
  );
}
