import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

/** neutral: a fact. active: under way. attention: someone has to look. done: finished well. muted: over, or not any more. */
export type Tone = 'neutral' | 'active' | 'attention' | 'done' | 'muted';

const TONES: Record<Tone, string> = {
  neutral: 'border-line bg-raised text-ink',
  active: 'border-transparent bg-ai-wash text-ai',
  attention: 'border-transparent bg-shu-wash text-shu',
  done: 'border-transparent bg-done-wash text-done',
  muted: 'border-line bg-transparent text-soft',
};

interface BadgeProps {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}

export function Badge({ tone = 'neutral', children, className }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-sm border px-2 py-0.5 text-xs leading-snug',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

/** A status in words; a sign repeats what the colour says. */
export function StatusBadge({ tone = 'active', children, className }: BadgeProps) {
  return (
    <Badge tone={tone} className={cx('font-medium', className)}>
      {tone === 'done' && <Icon name="check" className="size-3.5" />}
      {tone === 'attention' && <Icon name="alert" className="size-3.5" />}
      {children}
    </Badge>
  );
}
