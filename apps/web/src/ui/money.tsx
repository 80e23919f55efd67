import { formatYen, type Yen } from '@toriyose/domain';
import { cx } from './class-names.ts';

/** An amount in yen: "¥12,300". */
export const Money = ({ amount, className }: { amount: Yen; className?: string }) => (
  <span className={cx('whitespace-nowrap tabular-nums', className)}>{formatYen(amount)}</span>
);
