import { type FormEvent, useId, useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { refusalOf } from '../../app/refusal.ts';
import { trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/words.ts';
import { useOrderChange } from './desk-order.ts';
import { shipmentsWords } from './shipments-words.ts';
import { isTracked, type TrackingHint, trackingHint } from './tracking-hint.ts';

interface ShipFormProps {
  /** The order's number, and the version that is on the screen. */
  number: string;
  version: number;
  shipmentId: string;
  method: string;
  /** Why it cannot be done now, if so. */
  refusal: string | null;
}

const DUPLICATE = 'tracking_number_used';

/** SHP-1, SHP-2: the number from the label, checked as it is typed; Enter, and the parcel has left. */
export function ShipForm({ number, version, shipmentId, method, refusal }: ShipFormProps) {
  const words = useWords(shipmentsWords);
  const locale = useLocale();
  const hintId = useId();
  const [typed, setTyped] = useState('');
  const { show, lookAgain } = useOrderChange(number);
  const ship = trpc.admin.shipments.ship.useMutation({
    onSuccess: async (after) => {
      showToast(words.shippedToast);
      await show(after);
    },
    onError: lookAgain,
  });
  const isDuplicate = refusalOf(ship.error)?.code === DUPLICATE;
  const errors = formErrors(ship.error, locale, ['trackingNumber']);
  const error = errors.fields['trackingNumber'] ?? errors.form;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (refusal !== null || ship.isPending) return;
    ship.mutate({ number, version, shipmentId, trackingNumber: typed, confirmDuplicate: isDuplicate });
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-1">
      <div className="flex flex-wrap items-start gap-2">
        {isTracked(method) ? (
          <span className="w-52">
            <TextInput
              aria-label={words.numberLabel(number)}
              aria-describedby={hintId}
              aria-invalid={error !== null || undefined}
              placeholder={words.tracking}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                ship.reset();
              }}
              className="font-mono"
            />
          </span>
        ) : (
          <span className="self-center text-soft">{words.noNumberNeeded}</span>
        )}
        <Button
          type="submit"
          variant={isDuplicate ? 'danger' : 'primary'}
          aria-label={isDuplicate ? undefined : words.shipLabel(number)}
          disabledReason={refusal}
          busy={ship.isPending}
          className="whitespace-nowrap"
        >
          {isDuplicate ? words.shipAnyway : words.ship}
        </Button>
      </div>
      <div id={hintId} aria-live="polite" className="text-xs">
        {error === null ? <Hint hint={trackingHint(method, typed)} /> : <FieldError>{error}</FieldError>}
      </div>
    </form>
  );
}

function Hint({ hint }: { hint: TrackingHint }) {
  const words = useWords(shipmentsWords);
  switch (hint.kind) {
    case 'empty':
      return null;
    case 'right':
      return <span className="text-done">{words.numberOk}</span>;
    case 'incomplete':
      return <span className="text-soft tabular-nums">{words.numberLength(hint.length)}</span>;
    case 'wrong':
      return <span className="text-shu">{words[hint.code]}</span>;
  }
}
