import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

export interface MenuItem {
  key: string;
  label: ReactNode;
  onSelect: () => void;
  /** Why it cannot be used now: shown under the label. */
  disabledReason?: ReactNode;
  danger?: boolean;
}

interface MenuProps {
  /** One focusable element, usually a Button. */
  trigger: ReactNode;
  items: readonly MenuItem[];
}

/** A list of actions behind a button, with arrow keys and type-ahead. Its code is loaded only by pages that use it. */
export function Menu({ trigger, items }: MenuProps) {
  return (
    // Not modal: a modal one locks scrolling with a style element, which the Content-Security-Policy refuses.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          className="z-10 min-w-48 max-w-form rounded-md border border-line bg-raised p-1 shadow-lift"
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.key}
              disabled={item.disabledReason !== undefined}
              onSelect={item.onSelect}
              className={cx(
                'cursor-pointer rounded-sm px-3 py-2 text-sm outline-none data-highlighted:bg-ai-wash data-disabled:cursor-not-allowed data-disabled:text-faint',
                item.danger && 'text-shu',
              )}
            >
              {item.label}
              {item.disabledReason !== undefined && <span className="block text-xs">{item.disabledReason}</span>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
