import { type FormEvent, useEffect, useRef } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import type { Outputs } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Checkbox, Select, TextInput } from '../../ui/inputs.tsx';
import { useWords } from '../../words/words.ts';
import { type ProductsSearch, readProductsSearch } from './products-search.ts';
import { productsWords } from './products-words.ts';
import { useFollowed } from './use-followed.ts';

type Makers = Outputs['catalogue']['list']['facets']['makers'];

interface FilterFormProps {
  search: ProductsSearch;
  makers: Makers;
  /** In place of sending the form. */
  onFilter: (search: ProductsSearch) => void;
}

/** What of the address the form does not show is sent along. */
const HIDDEN = ['q', 'category', 'sort'] as const;

const readForm = (form: HTMLFormElement): ProductsSearch => readProductsSearch(Object.fromEntries(new FormData(form)));

/**
 * A plain GET form, folded away on a phone and open beside the list on larger screens. With script, boxes and lists work
 * at once and prices with the button.
 */
export function FilterForm({ search, makers, onFilter }: FilterFormProps) {
  const words = useWords(productsWords);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onFilter(readForm(event.currentTarget));
  };
  const change = (event: FormEvent<HTMLFormElement>) => {
    const { target } = event;
    const isChoice =
      target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'checkbox');
    if (isChoice) onFilter(readForm(event.currentTarget));
  };
  return (
    <details className="mt-2 border-line border-y lg:mt-8 lg:border-0 lg:[&::details-content]:[content-visibility:visible]">
      <summary className="min-h-11 content-center font-medium lg:supports-[selector(::details-content)]:hidden">
        {words.filters}
      </summary>
      <form
        action="/products"
        method="get"
        aria-label={words.filters}
        onSubmit={submit}
        onChange={change}
        className="flex flex-col gap-5 py-4 text-sm lg:py-0"
      >
        {HIDDEN.map(
          (name) => search[name] !== undefined && <input key={name} type="hidden" name={name} value={search[name]} />,
        )}
        <div className="flex flex-wrap gap-x-6 lg:flex-col">
          <Choice name="stock" label={words.inStock} isOn={search.stock === '1'} />
          <Choice name="preorder" label={words.preOrder} isOn={search.preorder === '1'} />
        </div>
        <MakerSelect makers={makers} maker={search.maker} />
        <fieldset>
          <legend className="mb-1 font-medium">{words.price}</legend>
          <div className="grid grid-cols-2 gap-2">
            <PriceInput name="from" label={words.priceFrom} value={search.from ?? ''} />
            <PriceInput name="to" label={words.priceTo} value={search.to ?? ''} />
          </div>
        </fieldset>
        <Button type="submit" variant="secondary" size="sm" className="self-start">
          {words.apply}
        </Button>
      </form>
    </details>
  );
}

function Choice({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  const [checked, setChecked] = useFollowed(isOn);
  return (
    <Checkbox
      name={name}
      value="1"
      label={label}
      checked={checked}
      onChange={(event) => setChecked(event.currentTarget.checked)}
    />
  );
}

function MakerSelect({ makers, maker: wanted = '' }: { makers: Makers; maker: string | undefined }) {
  const words = useWords(productsWords);
  const locale = useLocale();
  const [maker, choose] = useFollowed(wanted);
  const isListed = maker === '' || makers.some((entry) => entry.maker === maker);
  return (
    <Field label={words.maker}>
      {(control) => (
        <Select {...control} name="maker" value={maker} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{words.anyMaker}</option>
          {!isListed && <option>{maker}</option>}
          {makers.map(({ maker: en, makerJa, count }) => (
            <option key={en} value={en}>
              {words.withCount(locale === 'ja' ? makerJa : en, count)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function PriceInput({ name, label, value }: { name: string; label: string; value: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  return (
    <Field label={<span className="font-normal text-soft">{label}</span>}>
      {(control) => (
        <TextInput {...control} ref={input} name={name} inputMode="numeric" defaultValue={value} autoComplete="off" />
      )}
    </Field>
  );
}
