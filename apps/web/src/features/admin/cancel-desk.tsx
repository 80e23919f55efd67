import { formatYen, ZERO_YEN } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { formErrors } from '../../forms/form-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Checkbox, Textarea } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { cancelDeskWords } from './cancel-desk-words.ts';
import { CancelEffect } from './cancel-effect.tsx';
import { type DeskOrder, mostUnits } from './desk-order.ts';
import { type DeskCancellation, useDeskCancellation } from './use-desk-cancellation.ts';

interface CancelDeskProps {
  order: DeskOrder;
  /** The line that it was opened for; null: closed. */
  lineId: string | null;
  onClose: () => void;
}

/** POL-4: cancelling for the customer, with a reason and the exact refund (POL-5). */
export function CancelDesk({ order, lineId, onClose }: CancelDeskProps) {
  const words = useWords(cancelDeskWords);
  const shell = useWords(shellWords);
  const cancellation = useDeskCancellation(order, lineId, onClose);
  return (
    <Dialog
      open={lineId !== null}
      onClose={onClose}
      title={words.title}
      closeLabel={shell.close}
      footer={<Confirm cancellation={cancellation} onClose={onClose} />}
      placement="side"
    >
      <div className="flex flex-col gap-5">
        <Choice order={order} cancellation={cancellation} />
        <Note order={order} cancellation={cancellation} />
        <Trouble cancellation={cancellation} />
        <CancelEffect order={order} preview={cancellation.preview.data} isStale={!cancellation.isCurrent} />
      </div>
    </Dialog>
  );
}

interface PartProps {
  order: DeskOrder;
  cancellation: DeskCancellation;
}

function Choice({ order, cancellation: { units, setUnits } }: PartProps) {
  const words = useWords(cancelDeskWords);
  const shell = useWords(shellWords);
  const locale = useLocale();
  const lines = order.lines
    .map((line) => ({ ...line, most: mostUnits(order, 'cancel_lines', line.id) }))
    .filter(({ most }) => most > 0);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{words.which}</legend>
      {lines.map(({ id, name, most }) => {
        const quantity = units[id] ?? 0;
        return (
          <div key={id} className="flex flex-wrap items-center justify-between gap-x-4">
            <Checkbox
              label={name[locale]}
              checked={quantity > 0}
              onChange={() => setUnits(id, quantity > 0 ? 0 : most)}
            />
            {quantity > 0 && most > 1 && (
              <span className="flex items-center gap-2">
                <QuantityInput
                  label={words.quantityOf(name[locale])}
                  labels={{ fewer: shell.fewer, more: shell.more }}
                  value={quantity}
                  max={most}
                  onChange={(next) => setUnits(id, next)}
                />
                <span className="text-soft">{words.ofUnits(most)}</span>
              </span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function Note({ order, cancellation: { note, setNote, cancel } }: PartProps) {
  const words = useWords(cancelDeskWords);
  const locale = useLocale();
  const { note: error } = formErrors(cancel.error, locale, ['note']).fields;
  return (
    <Field label={words.note} hint={words.noteHint(words.languages[order.customer.language])} error={error}>
      {(control) => (
        <Textarea
          {...control}
          data-autofocus
          required
          rows={3}
          maxLength={500}
          lang={order.customer.language}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          className="min-h-20"
        />
      )}
    </Field>
  );
}

function Trouble({ cancellation: { preview, cancel } }: { cancellation: DeskCancellation }) {
  const locale = useLocale();
  const { form: error } = formErrors(cancel.error ?? preview.error, locale, ['note']);
  if (error === null) return null;
  return (
    <Notice tone="error" live>
      {error}
    </Notice>
  );
}

function Confirm({ cancellation, onClose }: { cancellation: DeskCancellation; onClose: () => void }) {
  const words = useWords(cancelDeskWords);
  const { preview, lines, isCurrent, cancel, confirm } = cancellation;
  const refund = (lines.length > 0 && preview.data?.refund) || ZERO_YEN;
  return (
    <>
      <Button variant="secondary" onClick={onClose}>
        {words.keep}
      </Button>
      <Button
        variant="danger"
        busy={cancel.isPending || (lines.length > 0 && !isCurrent)}
        disabledReason={lines.length === 0 && words.nothingChosen}
        onClick={confirm}
      >
        {refund > 0 ? words.confirmRefund(formatYen(refund)) : words.confirm}
      </Button>
    </>
  );
}
