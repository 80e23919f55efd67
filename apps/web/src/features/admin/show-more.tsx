import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/words.ts';
import { staffWords } from './staff-words.ts';

interface ShowMoreProps {
  list: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown };
}

/** The next page of a list, below the rows that are there; nothing when there is none. */
export function ShowMore({ list }: ShowMoreProps) {
  const words = useWords(staffWords);
  if (!list.hasNextPage) return null;
  return (
    <p className="mt-4 text-center">
      <Button variant="secondary" size="sm" busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        {list.isFetchingNextPage ? words.loading : words.showMore}
      </Button>
    </p>
  );
}
