import { expectedDateCode, type LineStatus } from '@toriyose/domain';
import type { ReactNode } from 'react';
import { ExpectedDate } from '../../time/time.tsx';
import { useWords } from '../../words/words.ts';
import type { LineView } from './order-view.ts';
import { type OrderPageWords, orderWords } from './order-words.ts';

type Show = (line: LineView, words: OrderPageWords) => ReactNode;

const dated: Show = ({ promised, expected }, words) => {
  const isKept = expectedDateCode(promised) === expectedDateCode(expected);
  return (
    <>
      {expected !== null && `${words.expected} `}
      <ExpectedDate window={expected} />
      {isKept && expected !== null && <span className="block text-faint">{words.asPromised}</span>}
      {!isKept && (
        <span className="block text-faint">
          {words.promised} <ExpectedDate window={promised} />
        </span>
      )}
    </>
  );
};

const delayed: Show = ({ promised, expected, slip }, words) => (
  <>
    <span className="block">
      {words.promised}{' '}
      <s className="decoration-1">
        <ExpectedDate window={promised} />
      </s>
    </span>
    <span className="block font-medium text-shu">
      {words.expectedNow} <ExpectedDate window={expected} />
    </span>
    {slip !== 'unknown' && slip > 0 && <span className="block text-shu">{words.later(slip)}</span>}
  </>
);

/** AVL-2: what was promised and what is expected now, as long as something of the line is still to come. */
const SHOW: Record<LineStatus, Show | null> = {
  on_order: dated,
  delayed,
  available: (_line, words) => words.isHere,
  unobtainable: (_line, words) => words.cannotBeHad,
  shipped: (_line, words) => words.hasLeft,
  cancelled: null,
};

export function LineAvailability({ line }: { line: LineView }) {
  const words = useWords(orderWords);
  const show = SHOW[line.status];
  if (show === null) return null;
  return (
    <dl className="text-sm">
      <dt className="sr-only">{words.availability}</dt>
      <dd>{show(line, words)}</dd>
    </dl>
  );
}
