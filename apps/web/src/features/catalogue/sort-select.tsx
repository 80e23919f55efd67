import { useId } from 'react';
import { Select } from '../../ui/inputs.tsx';
import { useWords } from '../../words/words.ts';
import { type ProductsSearch, readProductsSearch, SORTS, type Sort } from './products-search.ts';
import { productsWords } from './products-words.ts';
import { useFollowed } from './use-followed.ts';

interface SortSelectProps {
  search: ProductsSearch;
  onSort: (sort: Sort | undefined) => void;
}

/** Sends itself with script; without, its own small form has a button. */
export function SortSelect({ search, onSort }: SortSelectProps) {
  const words = useWords(productsWords);
  const id = useId();
  const [sort, choose] = useFollowed<string>(search.sort ?? '');
  const { sort: _, after: __, ...rest } = search;
  return (
    <form action="/products" method="get" className="ml-auto flex items-center gap-2 text-sm">
      {Object.entries(rest).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label htmlFor={id} className="shrink-0 text-soft">
        {words.sort}
      </label>
      <Select
        id={id}
        name="sort"
        value={sort}
        onChange={(event) => {
          choose(event.currentTarget.value);
          onSort(readProductsSearch({ sort: event.currentTarget.value }).sort);
        }}
      >
        <option value="">{search.q === undefined ? words.sorts.newest : words.sorts.relevance}</option>
        {SORTS.filter((other) => search.q !== undefined || other !== 'newest').map((other) => (
          <option key={other} value={other}>
            {words.sorts[other]}
          </option>
        ))}
      </Select>
      <noscript>
        <button type="submit" className="min-h-11 px-2 text-ai underline">
          {words.apply}
        </button>
      </noscript>
    </form>
  );
}
