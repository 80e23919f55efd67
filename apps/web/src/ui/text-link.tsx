import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { cx } from './class-names.ts';

/** A link within text, for addresses outside the router. */
export function TextAnchor({ className, ...rest }: ComponentProps<'a'>) {
  return (
    <a
      className={cx('text-ai underline decoration-line decoration-1 underline-offset-4 hover:decoration-ai', className)}
      {...rest}
    />
  );
}

const RouterTextAnchor = createLink(TextAnchor);

/** A link within text: `<TextLink to="/help/$topic" params={{ topic: 'shipping' }}>`. */
export const TextLink: LinkComponent<typeof TextAnchor> = (props) => <RouterTextAnchor {...props} />;
