import type { FormEvent } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { type DeskOrder, useDeskRefusal } from './desk-order.ts';
import { shipmentsWords } from './shipments-words.ts';
import { staffWords } from './staff-words.ts';
import { usePacking } from './use-packing.ts';

/** SHP-1: what goes into the next box, and what it weighs. Everything that is here is chosen to begin with. */
export function PrepareShipment({ order }: { order: DeskOrder }) {
  const words = useWords(shipmentsWords);
  const refusal = useDeskRefusal(order, 'prepare_shipment');
  const isAnythingHere = order.packing.some(({ packable }) => packable > 0);
  const reason = refusal ?? (isAnythingHere ? null : words.nothingPackable);
  if (reason !== null) return <Button disabledReason={reason}>{words.prepare}</Button>;
  // Another version may have other goods here: then the choice begins anew.
  return <PackForm key={order.version} order={order} />;
}

function PackForm({ order }: { order: DeskOrder }) {
  const words = useWords(shipmentsWords);
  const staff = useWords(staffWords);
  const { units, setUnits, weight, setWeight, estimate, weightError, formError, isSaving, prepare } = usePacking(order);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    prepare();
  };
  return (
    <form
      onSubmit={onSubmit}
      aria-label={words.prepareTitle}
      className="rounded-md border border-line bg-raised px-3 py-3"
    >
      <h3 className="mb-2 font-medium">{words.prepareTitle}</h3>
      <Contents order={order} units={units} onChange={setUnits} />
      <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <Field label={words.packedWeight} hint={words.packedWeightHint(staff.grams(estimate))} error={weightError}>
          {(control) => (
            <span className="flex items-center gap-2">
              <span className="w-28">
                <TextInput
                  {...control}
                  inputMode="numeric"
                  autoComplete="off"
                  value={weight}
                  onChange={(event) => setWeight(event.currentTarget.value)}
                  className="text-right tabular-nums"
                />
              </span>
              g
            </span>
          )}
        </Field>
        <Button type="submit" busy={isSaving}>
          {words.prepare}
        </Button>
      </div>
      <p className="mt-2 text-soft text-xs">{words.prepareNote}</p>
      {formError !== null && (
        <Notice tone="error" live className="mt-3">
          {formError}
        </Notice>
      )}
    </form>
  );
}

interface ContentsProps {
  order: DeskOrder;
  units: Readonly<Record<string, number>>;
  onChange: (lineId: string, quantity: number) => void;
}

function Contents({ order, units, onChange }: ContentsProps) {
  const words = useWords(shipmentsWords);
  const shell = useWords(shellWords);
  const locale = useLocale();
  return (
    <ul className="flex flex-col gap-1.5">
      {order.packing.map(({ lineId, packable }) => {
        const line = order.lines.find(({ id }) => id === lineId);
        if (!line || line.open === 0) return null;
        return (
          <li key={lineId} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>{line.name[locale]}</span>
            {packable === 0 ? (
              <span className="text-soft">{words.notPackable}</span>
            ) : (
              <span className="flex items-center gap-2">
                <QuantityInput
                  label={words.quantityOf(line.name[locale])}
                  labels={{ fewer: shell.fewer, more: shell.more }}
                  value={units[lineId] ?? packable}
                  min={0}
                  max={packable}
                  onChange={(quantity) => onChange(lineId, quantity)}
                />
                <span className="text-soft tabular-nums">{words.ofUnits(line.open)}</span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
