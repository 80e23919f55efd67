import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names.ts';

/** A sheet of paper on the ground. */
export const Card = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div className={cx('rounded-lg border border-line bg-raised p-5', className)} {...rest} />
);

interface SectionProps {
  heading: ReactNode;
  /** Beside the heading: a link, a button. */
  action?: ReactNode;
  children: ReactNode;
  className?: string;
  id?: string;
}

/** A part of a page with its heading. */
export const Section = ({ heading, action, children, className, id }: SectionProps) => (
  <section className={cx('page-section', className)} id={id}>
    <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b pb-2">
      <h2 className="text-lg">{heading}</h2>
      {action}
    </div>
    {children}
  </section>
);
