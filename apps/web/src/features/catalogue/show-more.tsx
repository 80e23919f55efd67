import type { MouseEvent } from 'react';
import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../words/words.ts';
import type { ProductsSearch } from './products-search.ts';
import { productsWords } from './products-words.ts';

interface ShowMoreProps {
  /** The address of what follows. */
  next: ProductsSearch;
  isLoading: boolean;
  onMore: () => void;
}

/** The list grows in place; the address is for those without script, and for new windows. */
export function ShowMore({ next, isLoading, onMore }: ShowMoreProps) {
  const words = useWords(productsWords);
  const grow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (!isLoading) onMore();
  };
  return (
    <p className="mt-3 flex justify-center">
      <LinkButton
        to="/products"
        search={next}
        variant="secondary"
        aria-busy={isLoading || undefined}
        preload={false}
        onClick={grow}
      >
        {isLoading ? words.loading : words.showMore}
      </LinkButton>
    </p>
  );
}
