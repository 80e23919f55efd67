import { cx } from './class-names.ts';

/** Widths in pixels in which every picture exists: `<src>-320.webp`, `<src>-640.webp`. */
const WIDTHS = [320, 640] as const;

interface PictureProps {
  /** Address without width and ending: "/pictures/kokeshi". */
  src: string;
  alt: string;
  /** Proportions, so that nothing jumps. */
  width?: number;
  height?: number;
  /** How wide it is shown, in CSS: "(min-width: 48rem) 20rem, 50vw". */
  sizes: string;
  /** In sight at once: loaded first. At most one or two on a page. */
  eager?: boolean;
  className?: string;
}

export function Picture({ src, alt, width = 640, height = 640, sizes, eager = false, className }: PictureProps) {
  return (
    <img
      src={`${src}-${WIDTHS[1]}.webp`}
      srcSet={WIDTHS.map((pixels) => `${src}-${pixels}.webp ${pixels}w`).join(', ')}
      sizes={sizes}
      alt={alt}
      width={width}
      height={height}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      className={cx('rounded-md bg-sunken', className)}
    />
  );
}
