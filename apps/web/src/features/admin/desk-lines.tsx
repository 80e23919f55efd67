import { formatYen, LINE_STATUS_WORDS } from '@toriyose/domain';
import { useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { ExpectedDate } from '../../time/time.tsx';
import { StatusBadge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { VisuallyHidden } from '../../ui/hidden-text.tsx';
import { useWords } from '../../words/words.ts';
import { LINE_TONES } from '../order/order-presentation.ts';
import { ArrivedButton } from './arrived-button.tsx';
import { type DeskLine, type DeskOrder, useDeskRefusal } from './desk-order.ts';
import { orderDeskWords } from './order-desk-words.ts';
import { ReviseForm } from './revise-form.tsx';

interface DeskLinesProps {
  order: DeskOrder;
  onCancel: (lineId: string) => void;
}

/** Every line with its dates, and what can be done about it. */
export function DeskLines({ order, onCancel }: DeskLinesProps) {
  const words = useWords(orderDeskWords);
  return (
    <Section heading={words.items}>
      <ul className="divide-y divide-line rounded-md border border-line bg-raised">
        {order.lines.map((line) => (
          <Line key={line.id} order={order} line={line} onCancel={() => onCancel(line.id)} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ order, line, onCancel }: { order: DeskOrder; line: DeskLine; onCancel: () => void }) {
  const [isRevising, setRevising] = useState(false);
  return (
    <li className="px-3 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <LineFacts line={line} />
        <LineActions
          order={order}
          line={line}
          isRevising={isRevising}
          onRevise={() => setRevising(!isRevising)}
          onCancel={onCancel}
        />
      </div>
      {isRevising && <ReviseForm order={order} line={line} onDone={() => setRevising(false)} />}
    </li>
  );
}

function LineFacts({ line }: { line: DeskLine }) {
  const words = useWords(orderDeskWords);
  const locale = useLocale();
  const counts = [
    words.ordered(line.quantity),
    line.quantityCancelled > 0 && words.cancelled(line.quantityCancelled),
    line.quantityShipped > 0 && words.shipped(line.quantityShipped),
    formatYen(line.unitPrice),
  ].filter((part) => part !== false);
  return (
    <div className="min-w-0 grow basis-64">
      <h3 className="font-medium">{line.name[locale]}</h3>
      <p className="text-soft text-xs tabular-nums">
        {line.catalogueNumber} · {counts.join(' · ')}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
        <StatusBadge tone={LINE_TONES[line.status]}>{LINE_STATUS_WORDS[line.status][locale]}</StatusBadge>
        <LineDates line={line} />
      </p>
    </div>
  );
}

function LineDates({ line }: { line: DeskLine }) {
  const words = useWords(orderDeskWords);
  const isLate = line.open > 0 && (line.slip === 'unknown' || line.slip > 0);
  return (
    <>
      <span className="text-soft">
        {words.promised} <ExpectedDate window={line.promised} />
      </span>
      {isLate && (
        <span className="text-shu">
          {words.expected} <ExpectedDate window={line.expected} />
          {line.slip !== 'unknown' && ` (${words.slip(line.slip)})`}
        </span>
      )}
    </>
  );
}

interface LineActionsProps {
  order: DeskOrder;
  line: DeskLine;
  isRevising: boolean;
  onRevise: () => void;
  onCancel: () => void;
}

/** Why not stands below the buttons, once where both are refused for the same reason. */
function LineActions({ order, line, isRevising, onRevise, onCancel }: LineActionsProps) {
  const words = useWords(orderDeskWords);
  const locale = useLocale();
  const revise = useDeskRefusal(order, 'revise_availability', { lineId: line.id });
  const cancel = useDeskRefusal(order, 'cancel_lines', { lineId: line.id });
  const name = line.name[locale];
  const reasons = new Set([revise, cancel].filter((refusal) => refusal !== null));
  return (
    <div className="max-w-96">
      <div className="flex flex-wrap items-start gap-2 whitespace-nowrap md:justify-end">
        {revise === null && line.status !== 'available' && <ArrivedButton order={order} line={line} />}
        <Button
          size="sm"
          variant="secondary"
          aria-label={words.reviseLabel(name)}
          aria-expanded={isRevising}
          disabledReason={revise && <VisuallyHidden>{revise}</VisuallyHidden>}
          onClick={onRevise}
        >
          {words.revise}
        </Button>
        <Button
          size="sm"
          variant="danger"
          aria-label={words.cancelLabel(name)}
          disabledReason={cancel && <VisuallyHidden>{cancel}</VisuallyHidden>}
          onClick={onCancel}
        >
          {words.cancelItem}
        </Button>
      </div>
      {[...reasons].map((reason) => (
        <p key={reason} aria-hidden="true" className="mt-1 max-w-72 text-soft text-xs">
          {reason}
        </p>
      ))}
    </div>
  );
}
