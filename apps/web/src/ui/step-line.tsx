import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

export interface Step {
  key: string;
  label: ReactNode;
  /** Under the label: a date, "now". */
  note?: ReactNode;
}

interface StepLineProps {
  label: string;
  steps: readonly Step[];
  /** Index of the present step; the ones before it are behind us. */
  current: number;
}

/** Where something stands on its way, with the present moment on it. */
export function StepLine({ label, steps, current }: StepLineProps) {
  return (
    <ol aria-label={label} className="grid auto-cols-fr gap-y-4 sm:grid-flow-col">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={index === current ? 'step' : undefined}
          className={cx(
            'relative border-l-2 py-1 pl-4 sm:border-t-2 sm:border-l-0 sm:pt-3 sm:pr-4 sm:pl-0',
            index <= current ? 'border-ai' : 'border-line',
            index === current ? 'font-medium' : 'text-soft',
          )}
        >
          {index === current && (
            <span className="-left-[7px] sm:-top-[7px] absolute top-2.5 size-3 rounded-full bg-ai sm:left-0" />
          )}
          {step.label}
          {step.note !== undefined && <span className="block font-normal text-sm text-soft">{step.note}</span>}
        </li>
      ))}
    </ol>
  );
}
