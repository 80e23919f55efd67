import { CANCEL_REASON_WORDS, formatYen } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { formErrors } from '../../forms/form-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { CancelChoice } from './cancel-choice.tsx';
import { CancelFigures, type PreviewView } from './cancel-figures.tsx';
import { type CancelWords, cancelWords } from './cancel-words.ts';
import type { OrderView } from './order-view.ts';
import { type Cancellation, OWN_REASONS } from './use-cancellation.ts';

interface CancelDialogProps {
  order: OrderView;
  cancellation: Cancellation;
}

/** POL-5: what to cancel, with the exact figures before it is confirmed. */
export function CancelDialog({ order, cancellation }: CancelDialogProps) {
  const words = useWords(cancelWords);
  const shell = useWords(shellWords);
  const { choice, close } = cancellation;
  return (
    <Dialog
      open={choice !== null}
      onClose={close}
      title={words.title}
      closeLabel={shell.close}
      footer={<Confirmation cancellation={cancellation} />}
    >
      {choice && (
        <div className="flex flex-col gap-6">
          <CancelChoice offered={choice.offered} units={choice.units} onChange={cancellation.setUnits} />
          <Reason cancellation={cancellation} />
          <Effect order={order} cancellation={cancellation} />
        </div>
      )}
    </Dialog>
  );
}

function Reason({ cancellation: { choice, setReason } }: { cancellation: Cancellation }) {
  const words = useWords(cancelWords);
  const locale = useLocale();
  return (
    <Field label={words.reason} hint={words.reasonHint}>
      {(control) => (
        <Select
          {...control}
          value={choice?.reason}
          onChange={({ currentTarget: { value } }) => {
            const reason = OWN_REASONS.find((one) => one === value);
            if (reason) setReason(reason);
          }}
        >
          {OWN_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {CANCEL_REASON_WORDS[reason][locale]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function Effect({ order, cancellation: { lines, preview, cancel } }: CancelDialogProps) {
  const locale = useLocale();
  const refused = formErrors(cancel.error, locale, []).form;
  const unavailable = formErrors(preview.error, locale, []).form;
  return (
    <>
      {refused !== null && refused !== unavailable && (
        <Notice tone="error" live>
          {refused}
        </Notice>
      )}
      {unavailable !== null && (
        <Notice tone="error" live>
          {unavailable}
        </Notice>
      )}
      {lines.length > 0 && unavailable === null && (
        <CancelFigures order={order} preview={preview.data} isStale={preview.isPlaceholderData || preview.isFetching} />
      )}
    </>
  );
}

function confirmLabel(preview: PreviewView | undefined, words: CancelWords): string {
  if (!preview) return words.confirm;
  const { refund, cancelsOrder } = preview;
  if (refund === 0) return cancelsOrder ? words.confirmOrder : words.confirm;
  return (cancelsOrder ? words.confirmOrderRefund : words.confirmRefund)(formatYen(refund));
}

function Confirmation({ cancellation: { lines, preview, cancel, close, confirm } }: { cancellation: Cancellation }) {
  const words = useWords(cancelWords);
  const isCurrent = preview.data !== undefined && !preview.isPlaceholderData && !preview.isFetching;
  return (
    <>
      <Button variant="quiet" onClick={close}>
        {words.keep}
      </Button>
      {!preview.isError && (
        <Button
          variant="danger"
          onClick={confirm}
          busy={cancel.isPending || (lines.length > 0 && !isCurrent)}
          disabledReason={lines.length === 0 && words.nothingChosen}
        >
          {confirmLabel(lines.length > 0 ? preview.data : undefined, words)}
        </Button>
      )}
    </>
  );
}
