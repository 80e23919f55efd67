import { countriesByName, SHIPPING_METHOD_FACTS, SHIPPING_METHODS } from '@toriyose/domain';
import type { ChangeEvent, FormEvent, ReactNode, RefObject } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextInput } from '../../ui/inputs.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { isNarrowed, type OrdersSearch, readOrdersSearch, SORTS } from './orders-search.ts';
import { ordersWords } from './orders-words.ts';

interface OrdersFiltersProps {
  search: OrdersSearch;
  searchField: RefObject<HTMLInputElement | null>;
  onFilter: (search: OrdersSearch) => void;
}

/** A plain form, so that it works before script has loaded; afterwards each choice counts at once. */
export function OrdersFilters({ search, searchField, onFilter }: OrdersFiltersProps) {
  const words = useWords(ordersWords);
  const send = (form: HTMLFormElement) => onFilter(readOrdersSearch(Object.fromEntries(new FormData(form))));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(event.currentTarget);
  };
  const onChoose = ({ currentTarget: { form } }: ChangeEvent<HTMLSelectElement | HTMLInputElement>) =>
    form && send(form);
  return (
    <search>
      <form
        action="/admin/orders"
        method="get"
        onSubmit={onSubmit}
        className="mb-4 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
      >
        {search.status && <input type="hidden" name="status" value={search.status} />}
        <Labelled label={words.search} className="col-span-full grow sm:basis-72">
          <span className="flex gap-2">
            <TextInput
              ref={searchField}
              type="search"
              name="q"
              aria-label={words.search}
              defaultValue={search.q}
              placeholder={words.searchHint}
            />
            <Button type="submit" className="shrink-0">
              {words.search}
            </Button>
          </span>
        </Labelled>
        <Labelled label={words.method}>
          <MethodSelect value={search.method} onChange={onChoose} />
        </Labelled>
        <Labelled label={words.country}>
          <CountrySelect value={search.country} onChange={onChoose} />
        </Labelled>
        <DateRange search={search} onChange={onChoose} />
        <Labelled label={words.sort}>
          <Select name="sort" aria-label={words.sort} defaultValue={search.sort ?? 'newest'} onChange={onChoose}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </Select>
        </Labelled>
        {isNarrowed(search) && (
          <TextLink to="/admin/orders" search={search.status ? { status: search.status } : {}} className="py-2 text-xs">
            {words.clear}
          </TextLink>
        )}
      </form>
    </search>
  );
}

/** A label in sight; the control has the same words as its name. */
const Labelled = ({ label, className, children }: { label: string; className?: string; children: ReactNode }) => (
  <div className={className}>
    <span aria-hidden="true" className="mb-0.5 block text-soft text-xs">
      {label}
    </span>
    {children}
  </div>
);

interface ChoiceProps {
  value: string | undefined;
  onChange: (event: ChangeEvent<HTMLSelectElement>) => void;
}

function MethodSelect({ value, onChange }: ChoiceProps) {
  const words = useWords(ordersWords);
  const locale = useLocale();
  return (
    <Select name="method" aria-label={words.method} defaultValue={value ?? ''} onChange={onChange}>
      <option value="">{words.anyMethod}</option>
      {SHIPPING_METHODS.map((method) => (
        <option key={method} value={method}>
          {SHIPPING_METHOD_FACTS[method].name[locale]}
        </option>
      ))}
    </Select>
  );
}

function CountrySelect({ value, onChange }: ChoiceProps) {
  const words = useWords(ordersWords);
  const locale = useLocale();
  return (
    <Select
      name="country"
      aria-label={words.country}
      defaultValue={value ?? ''}
      onChange={onChange}
      className="sm:max-w-48"
    >
      <option value="">{words.anyCountry}</option>
      {countriesByName(locale).map(({ code, name }) => (
        <option key={code} value={code}>
          {name[locale]}
        </option>
      ))}
    </Select>
  );
}

interface DateRangeProps {
  search: OrdersSearch;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

function DateRange({ search, onChange }: DateRangeProps) {
  const words = useWords(ordersWords);
  return (
    <Labelled label={words.from} className="col-span-full">
      <span className="flex items-center gap-1.5">
        <TextInput
          type="date"
          name="from"
          aria-label={words.from}
          defaultValue={search.from}
          onChange={onChange}
          className="tabular-nums"
        />
        <span className="text-soft">{words.to}</span>
        <TextInput
          type="date"
          name="to"
          aria-label={`${words.from} ${words.to}`}
          defaultValue={search.to}
          onChange={onChange}
          className="tabular-nums"
        />
      </span>
    </Labelled>
  );
}
