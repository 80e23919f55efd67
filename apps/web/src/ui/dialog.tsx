import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

interface DialogProps {
  open: boolean;
  /** Asked for by Escape, the cross, or a click beside the dialog. */
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
  /** Buttons; they stay in sight while the content scrolls. */
  footer?: ReactNode;
  /** "dialog": in the middle, on phones a sheet from below. "side": at the right edge, for staff. */
  placement?: 'dialog' | 'side';
}

const PLACEMENTS = {
  dialog:
    'mx-auto mt-auto mb-0 w-full max-w-full max-h-[90dvh] rounded-t-lg sm:my-auto sm:w-[calc(100%-2rem)] sm:max-w-dialog sm:rounded-lg',
  side: 'mr-0 ml-auto h-dvh max-h-dvh w-full max-w-dialog sm:rounded-l-lg',
};

/**
 * A question that has to be answered before anything else. The browser's own <dialog>: it keeps the focus inside, gives
 * it back, closes on Escape and hides the rest from screen readers, without a style element (Content-Security-Policy).
 * It starts at the cross, or at the element inside that has `data-autofocus`.
 */
export function Dialog({ open, onClose, title, closeLabel, children, footer, placement = 'dialog' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) {
      dialog?.showModal();
      dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape and the cross
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => open && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={cx(
        'fixed inset-0 border-line bg-paper p-0 text-ink shadow-lift backdrop:bg-veil open:animate-appear sm:border',
        PLACEMENTS[placement],
      )}
    >
      {open && (
        <div className="flex max-h-[inherit] flex-col">
          <header className="flex items-start justify-between gap-4 border-line border-b px-5 py-4">
            <h2 id={titleId} className="text-lg">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              aria-label={closeLabel}
              className="-m-2 grid size-11 shrink-0 place-items-center text-soft hover:text-ink"
            >
              <Icon name="close" />
            </button>
          </header>
          <div className="min-h-0 grow overflow-y-auto px-5 py-5">{children}</div>
          {footer !== undefined && (
            <footer className="flex flex-wrap justify-end gap-3 border-line border-t px-5 py-4">{footer}</footer>
          )}
        </div>
      )}
    </dialog>
  );
}
