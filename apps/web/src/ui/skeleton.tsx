import { cx } from './class-names.ts';

/** A place held for what is coming: give it the size of the real thing with width and height classes. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden="true" className={cx('animate-breathe rounded-md bg-sunken', className)} />
);
