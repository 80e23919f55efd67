import { formatYen, LINE_STATUS_WORDS, MAIL_TEMPLATE_WORDS } from '@toriyose/domain';
import type { FormEvent } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import type { Outputs } from '../../app/trpc.ts';
import { StatusBadge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select, TextInput } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.ts';
import { LINE_TONES } from '../order/order-presentation.ts';
import type { DeskLine, DeskOrder } from './desk-order.ts';
import { reviseWords } from './revise-words.ts';
import { SUPPLIES, type Supply, useRevision } from './use-revision.ts';

interface ReviseFormProps {
  order: DeskOrder;
  line: DeskLine;
  onDone: () => void;
}

/** AVL-2: a new date for one line, with what follows from it before it is saved. */
export function ReviseForm({ order, line, onDone }: ReviseFormProps) {
  const words = useWords(reviseWords);
  const locale = useLocale();
  const { supply, expected, effect, errors, ...revision } = useRevision(order, line, onDone);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!revision.isSaving) revision.save();
  };
  return (
    <form
      onSubmit={onSubmit}
      aria-label={words.legend(line.name[locale])}
      className="mt-3 grid gap-x-4 gap-y-3 rounded-md bg-sunken px-3 py-3 md:grid-cols-[12rem_minmax(0,20rem)]"
    >
      <SupplyField supply={supply} onChange={revision.setSupply} />
      {supply === 'on_order' && (
        <Field label={words.expected} error={errors.fields['expected']}>
          {(control) => (
            <>
              <TextInput
                {...control}
                autoComplete="off"
                value={expected}
                onChange={(event) => revision.setExpected(event.currentTarget.value)}
              />
              <span className="text-soft text-xs">{words.expectedHint}</span>
            </>
          )}
        </Field>
      )}
      <div className="flex min-w-0 flex-col gap-2 md:col-span-full">
        {errors.form !== null && (
          <Notice tone="error" live>
            {errors.form}
          </Notice>
        )}
        {effect && <Effect preview={effect} />}
        <p className="flex gap-2">
          <Button type="submit" size="sm" busy={revision.isSaving}>
            {words.save}
          </Button>
          <Button variant="quiet" size="sm" onClick={onDone}>
            {words.close}
          </Button>
        </p>
      </div>
    </form>
  );
}

function SupplyField({ supply, onChange }: { supply: Supply; onChange: (supply: Supply) => void }) {
  const words = useWords(reviseWords);
  return (
    <Field label={words.supply}>
      {(control) => (
        <Select
          {...control}
          value={supply}
          onChange={({ currentTarget: { value } }) => onChange(SUPPLIES.find((one) => one === value) ?? supply)}
        >
          {SUPPLIES.map((one) => (
            <option key={one} value={one}>
              {words.supplies[one]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function Effect({ preview }: { preview: Outputs['admin']['orders']['previewRevision'] }) {
  const words = useWords(reviseWords);
  const locale = useLocale();
  const { status, slip, refund } = preview;
  if (!preview.changes) return <p className="text-soft">{words.noChange}</p>;
  return (
    <div aria-live="polite" className="text-xs">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="text-soft">{words.becomes}</span>
        <StatusBadge tone={LINE_TONES[status]}>{LINE_STATUS_WORDS[status][locale]}</StatusBadge>
        {slip !== 'unknown' && slip > 0 && <span className="text-shu">{words.slip(slip)}</span>}
      </p>
      {preview.opensCancelRight && <p className="text-shu">{words.opensRight}</p>}
      {refund > 0 && <p className="font-medium text-shu">{words.refund(formatYen(refund))}</p>}
      {preview.cancelsOrder && <p className="text-shu">{words.cancelsOrder}</p>}
      <p className="text-soft">
        {preview.mail === null ? words.noMail : words.mail(MAIL_TEMPLATE_WORDS[preview.mail][locale])}
      </p>
    </div>
  );
}
