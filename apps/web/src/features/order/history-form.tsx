import { ORDER_STATUS_WORDS, ORDER_STATUSES } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select, TextInput } from '../../ui/inputs.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import type { HistorySearch } from './history-search.ts';
import { historyWords } from './history-words.ts';

/** A plain form: works without script, and its result has an address. */
export function HistoryForm({ search: { status, q } }: { search: HistorySearch }) {
  const words = useWords(historyWords);
  const locale = useLocale();
  return (
    <search aria-label={words.search} className="mb-8 block">
      <form
        key={`${status} ${q}`}
        action="/account/orders"
        method="get"
        className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_13rem_auto]"
      >
        <Field label={words.text}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={q} maxLength={100} />}
        </Field>
        <Field label={words.status}>
          {(control) => (
            <Select {...control} name="status" defaultValue={status ?? ''}>
              <option value="">{words.anyStatus}</option>
              {ORDER_STATUSES.map((one) => (
                <option key={one} value={one}>
                  {ORDER_STATUS_WORDS[one][locale]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" variant="secondary">
          {words.find}
        </Button>
      </form>
      {(status !== undefined || q !== undefined) && (
        <p className="mt-3 text-sm">
          <TextLink to="/account/orders">{words.showAll}</TextLink>
        </p>
      )}
    </search>
  );
}
