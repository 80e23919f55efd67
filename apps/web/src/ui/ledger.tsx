import type { Yen } from '@toriyose/domain';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Money } from './money.tsx';

/** Names and what they stand for: `<DefinitionList><Definition term="Order number">…`. */
export const DefinitionList = ({ children, className }: { children: ReactNode; className?: string }) => (
  <dl className={cx('grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]', className)}>{children}</dl>
);

export const Definition = ({ term, children }: { term: ReactNode; children: ReactNode }) => (
  <>
    <dt className="text-soft">{term}</dt>
    <dd className="mb-2 min-w-0 sm:mb-0">{children}</dd>
  </>
);

/** Money in rows that add up: `<Ledger><LedgerRow …/><LedgerRow total …/></Ledger>`. */
export const Ledger = ({ children, className }: { children: ReactNode; className?: string }) => (
  <dl className={cx('flex flex-col', className)}>{children}</dl>
);

interface LedgerRowProps {
  label: ReactNode;
  amount: Yen;
  /** Under the label: a date, a method, a state. */
  note?: ReactNode;
  /** The sum of the rows above. */
  total?: boolean;
}

export const LedgerRow = ({ label, amount, note, total = false }: LedgerRowProps) => (
  <div
    className={cx(
      'flex items-baseline justify-between gap-6 py-1.5',
      total && 'mt-1 border-ink border-t pt-2.5 font-semibold',
    )}
  >
    <dt className="min-w-0">
      {label}
      {note !== undefined && <span className="block font-normal text-sm text-soft">{note}</span>}
    </dt>
    <dd>
      <Money amount={amount} />
    </dd>
  </div>
);
