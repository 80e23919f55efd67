import { useLocale } from '../../app/page-settings.tsx';
import { Checkbox } from '../../ui/inputs.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { cancelWords } from './cancel-words.ts';
import type { Cancellable } from './use-cancellation.ts';

interface CancelChoiceProps {
  offered: readonly Cancellable[];
  units: Readonly<Record<string, number>>;
  onChange: (lineId: string, quantity: number) => void;
}

/** Which items, and of each how many. */
export function CancelChoice({ offered, units, onChange }: CancelChoiceProps) {
  const words = useWords(cancelWords);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-medium">{words.which}</legend>
      {offered.map((one) => (
        <Entry key={one.line.id} {...one} quantity={units[one.line.id] ?? 0} onChange={onChange} />
      ))}
    </fieldset>
  );
}

interface EntryProps extends Cancellable {
  quantity: number;
  onChange: CancelChoiceProps['onChange'];
}

function Entry({ line: { id, name }, most, quantity, onChange }: EntryProps) {
  const words = useWords(cancelWords);
  const shell = useWords(shellWords);
  const locale = useLocale();
  const isChosen = quantity > 0;
  return (
    <div className="rounded-md border border-line bg-raised px-4 py-2">
      <Checkbox
        label={name[locale]}
        checked={isChosen}
        onChange={() => onChange(id, isChosen ? 0 : most)}
        className="items-center"
      />
      {isChosen && most > 1 && (
        <p className="mb-2 ml-8 flex flex-wrap items-center gap-3">
          <QuantityInput
            label={words.quantityOf(name[locale])}
            labels={{ fewer: shell.fewer, more: shell.more }}
            value={quantity}
            max={most}
            onChange={(next) => onChange(id, next)}
          />
          <span className="text-sm text-soft">{words.ofUnits(most)}</span>
        </p>
      )}
    </div>
  );
}
