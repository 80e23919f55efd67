import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MAIN_ID, SkipLink } from '../ui/hidden-text.tsx';
import { shellWords } from '../words/shell-words.ts';
import { useWords } from '../words/words.ts';
import { StoreFooter } from './store-footer.tsx';
import { StoreHeader } from './store-header.tsx';

/** Every page of the shop. @param children in place of the matched page */
export function StoreLayout({ children }: { children?: ReactNode }) {
  const words = useWords(shellWords);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{words.skipToContent}</SkipLink>
      <StoreHeader />
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-page grow px-4 py-8 outline-none sm:px-6 sm:py-12"
      >
        {children ?? <Outlet />}
      </main>
      <StoreFooter />
    </div>
  );
}
