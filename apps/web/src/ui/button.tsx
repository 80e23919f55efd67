import { createLink, type LinkComponent } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm';

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-md font-medium leading-tight no-underline transition-colors select-none';
const SIZES: Record<ButtonSize, string> = { md: 'min-h-11 px-5 py-2', sm: 'min-h-8 px-3 py-1 text-sm' };
const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-ai text-on-ai hover:bg-ai-deep',
  secondary: 'border border-edge bg-raised text-ink hover:border-ai hover:text-ai',
  quiet: 'text-ai hover:bg-ai-wash',
  danger: 'border border-shu bg-raised text-shu hover:bg-shu hover:text-on-shu',
};
const DISABLED = 'border border-line bg-sunken text-faint cursor-not-allowed';

interface Look {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

const look = (variant: ButtonVariant = 'primary', size: ButtonSize = 'md', disabled = false): string =>
  cx(BASE, SIZES[size], disabled ? DISABLED : VARIANTS[variant]);

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'children'>, Look {
  children: ReactNode;
  /** Why it cannot be used now: shown beside it. The button stays focusable, so that the reason is found. */
  disabledReason?: ReactNode;
  /** Its work is under way: further clicks do nothing. */
  busy?: boolean;
}

/** A button. Never hidden when it cannot be used: pass the reason. */
export function Button({ variant, size, disabledReason, busy = false, className, onClick, ...rest }: ButtonProps) {
  const reasonId = useId();
  const disabled = Boolean(disabledReason);
  const idle = disabled || busy;
  const button = (
    <button
      type="button"
      {...rest}
      className={cx(look(variant, size, disabled), busy && 'opacity-70', className)}
      aria-disabled={idle || undefined}
      aria-busy={busy || undefined}
      aria-describedby={cx(rest['aria-describedby'], disabled && reasonId) || undefined}
      onClick={idle ? (event) => event.preventDefault() : onClick}
    />
  );
  if (!disabled) return button;
  return (
    <span className="inline-flex flex-col items-start gap-1">
      {button}
      <span id={reasonId} className="max-w-text text-sm text-soft">
        {disabledReason}
      </span>
    </span>
  );
}

/** A plain anchor that looks like a button, for addresses outside the router (files, other sites). */
export function AnchorButton({ variant, size, className, ...rest }: ComponentProps<'a'> & Look) {
  return <a className={cx(look(variant, size), className)} {...rest} />;
}

const RouterAnchorButton = createLink(AnchorButton);

/** A link that looks like a button: `<LinkButton to="/cart">`. For going somewhere, not for doing something. */
export const LinkButton: LinkComponent<typeof AnchorButton> = (props) => <RouterAnchorButton {...props} />;
