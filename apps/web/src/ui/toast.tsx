import { useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'error';
  /** For example "Undo". */
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

const SHOWN_MS = 6000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const NONE: readonly Toast[] = [];

function replaceToasts(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

const dismiss = (id: number) => replaceToasts(toasts.filter((toast) => toast.id !== id));

/** Says in passing what has just happened. What must not be missed belongs into the page (Notice). */
export function showToast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void {
  lastId += 1;
  const id = lastId;
  replaceToasts([...toasts, { id, text, tone: 'done', ...options }]);
  setTimeout(dismiss, SHOWN_MS, id);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear. Once per document: a live region has to be there before its text. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => NONE,
  );
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-20 flex flex-col items-center gap-2"
    >
      {shown.map(({ id, text, tone, action }) => (
        <p
          key={id}
          className="pointer-events-auto flex max-w-text animate-appear items-center gap-3 rounded-md bg-ink px-4 py-3 text-paper text-sm shadow-lift"
        >
          <Icon name={tone === 'done' ? 'check' : 'alert'} className="size-4" />
          {text}
          {action && (
            <button
              type="button"
              className="underline underline-offset-4"
              onClick={() => {
                action.onClick();
                dismiss(id);
              }}
            >
              {action.label}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
