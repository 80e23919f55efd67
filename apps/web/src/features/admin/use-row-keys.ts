import { type RefObject, useEffect, useRef } from 'react';

const FORWARD = ['j', 'ArrowDown'];
const BACK = ['k', 'ArrowUp'];

/** Keys belong to a field while one is being filled in, and to a dialog while one is open. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea, dialog, [contenteditable]') !== null;

const linksIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row-link]')];

/**
 * ADM-3: j and k, or the arrow keys, move from row to row; Enter opens the row's link, which has the focus; "/" goes to
 * the search field.
 * @returns refs for the element around the rows and for the search field
 */
export function useRowKeys(): { list: RefObject<HTMLDivElement | null>; search: RefObject<HTMLInputElement | null> } {
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const step = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
      if (event.key === '/' && search.current) {
        event.preventDefault();
        search.current.select();
      } else if (step !== 0 && list.current) {
        event.preventDefault();
        moveFocus(linksIn(list.current), step);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return { list, search };
}

function moveFocus(links: readonly HTMLElement[], step: 1 | -1): void {
  const current = links.findIndex((link) => link.matches(':focus'));
  const next = current === -1 ? 0 : Math.min(links.length - 1, Math.max(0, current + step));
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: 'nearest' });
}
