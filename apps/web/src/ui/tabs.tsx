import * as radix from 'radix-ui';
import type { ReactNode } from 'react';

export interface Tab {
  value: string;
  label: ReactNode;
  content: ReactNode;
}

interface TabsProps {
  /** Names the list for screen readers. */
  label: string;
  tabs: readonly Tab[];
  defaultValue?: string;
}

/** Views of the same thing, one at a time. What has an address of its own is a link instead. */
export function Tabs({ label, tabs, defaultValue = tabs[0]?.value ?? '' }: TabsProps) {
  return (
    <radix.Tabs.Root defaultValue={defaultValue}>
      <radix.Tabs.List aria-label={label} className="flex gap-1 overflow-x-auto border-line border-b">
        {tabs.map(({ value, label: text }) => (
          <radix.Tabs.Trigger
            key={value}
            value={value}
            className="-mb-px min-h-11 shrink-0 border-transparent border-b-2 px-4 py-2 text-soft hover:text-ink data-[state=active]:border-ai data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {text}
          </radix.Tabs.Trigger>
        ))}
      </radix.Tabs.List>
      {tabs.map(({ value, content }) => (
        <radix.Tabs.Content key={value} value={value} className="py-5">
          {content}
        </radix.Tabs.Content>
      ))}
    </radix.Tabs.Root>
  );
}
