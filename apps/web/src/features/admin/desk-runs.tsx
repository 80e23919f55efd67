import { useLocale } from '../../app/page-settings.tsx';
import { StatusBadge } from '../../ui/badge.tsx';
import { Section } from '../../ui/card.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import type { DeskOrder } from './desk-order.ts';
import { orderDeskWords } from './order-desk-words.ts';
import { RunName } from './run-name.tsx';

/** RUN-1: what each run said of this order. */
export function DeskRuns({ order: { runs } }: { order: DeskOrder }) {
  const words = useWords(orderDeskWords);
  const locale = useLocale();
  return (
    <Section heading={words.runs} className="mt-0">
      {runs.length === 0 && <p className="text-soft">{words.noRuns}</p>}
      <ul className="divide-y divide-line">
        {runs.map(({ runId, slot, outcome, refusal }) => (
          <li key={runId} className="flex flex-wrap items-baseline justify-between gap-x-3 py-1.5">
            <TextLink to="/admin/runs/$id" params={{ id: runId }}>
              <RunName slot={slot} />
            </TextLink>
            <StatusBadge tone={outcome === 'moved' ? 'done' : 'attention'}>{words[outcome]}</StatusBadge>
            {refusal && <span className="w-full text-soft text-xs">{refusal.message[locale]}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
