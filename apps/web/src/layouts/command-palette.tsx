import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { cx } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { shellWords } from '../words/shell-words.ts';
import { useWords } from '../words/words.ts';
import { type NavEntry, useExistingEntries } from './nav-links.tsx';

/** Ctrl/⌘ K: type a part of a page's name, Enter goes there. */
export function CommandPalette({ entries }: { entries: readonly NavEntry[] }) {
  const words = useWords(shellWords);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex min-h-9 items-center justify-between rounded-md border border-edge px-3 text-left text-soft hover:border-ai"
      >
        {words.goTo} <kbd className="font-sans text-xs">Ctrl K</kbd>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.goTo} closeLabel={words.close}>
        <PaletteList entries={entries} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function PaletteList({ entries, onDone }: { entries: readonly NavEntry[]; onDone: () => void }) {
  const words = useWords(shellWords);
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  const found = useExistingEntries(entries).filter(
    ({ label, href }) => words[label].toLowerCase().includes(wanted) || href.includes(wanted),
  );
  const go = (entry: NavEntry | undefined) => {
    if (entry === undefined) return;
    onDone();
    void navigate({ to: entry.href });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((index) => (index + step + found.length) % Math.max(1, found.length));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(found[active]);
  };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[active] ? `${listId}-${active}` : undefined}
        aria-label={words.goToHint}
        placeholder={words.goToHint}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={words.goTo} tabIndex={-1} className="mt-3 flex flex-col">
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox
          <div
            key={entry.href}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => go(entry)}
            className={cx('cursor-pointer rounded-sm px-3 py-2', index === active && 'bg-ai-wash text-ai')}
          >
            {words[entry.label]}
          </div>
        ))}
        {found.length === 0 && <p className="px-3 py-2 text-soft">{words.nothingFound}</p>}
      </div>
    </>
  );
}
