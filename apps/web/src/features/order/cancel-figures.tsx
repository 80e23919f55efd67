import { formatYen, subtractYen } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import type { Outputs } from '../../app/trpc.ts';
import { Ledger, LedgerRow } from '../../ui/ledger.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useWords } from '../../words/words.ts';
import { cancelWords } from './cancel-words.ts';
import type { OrderView } from './order-view.ts';

export type PreviewView = Outputs['order']['previewCancellation'];

interface CancelFiguresProps {
  order: OrderView;
  preview: PreviewView | undefined;
  /** The figures of another choice, shown until the right ones are here. */
  isStale: boolean;
}

/** POL-5: lines, postage recomputed, refund, and the total that stays. */
export function CancelFigures({ order, preview, isStale }: CancelFiguresProps) {
  const words = useWords(cancelWords);
  return (
    <section aria-label={words.effect} aria-busy={isStale} className="rounded-md bg-sunken px-4 py-3">
      <h3 className="mb-1 font-medium">{words.effect}</h3>
      {preview ? (
        <div aria-busy={isStale || undefined}>
          <Figures order={order} preview={preview} />
        </div>
      ) : (
        <>
          <span className="sr-only">{words.computing}</span>
          <Skeleton className="h-48" />
        </>
      )}
    </section>
  );
}

function Figures({ order, preview }: { order: OrderView; preview: PreviewView }) {
  const words = useWords(cancelWords);
  const locale = useLocale();
  const nameOf = (lineId: string) => order.lines.find(({ id }) => id === lineId)?.name[locale] ?? '';
  const { postageBefore, postageAfter, refund } = preview;
  const isSame = postageBefore === postageAfter;
  return (
    <>
      <Ledger>
        {preview.lines.map(({ lineId, quantity, amount }) => (
          <LedgerRow key={lineId} label={words.unitsOf(quantity, nameOf(lineId))} amount={amount} />
        ))}
        <LedgerRow
          label={words.postageBack}
          amount={subtractYen(postageBefore, postageAfter)}
          note={isSame ? words.postageSame : words.postageChange(formatYen(postageBefore), formatYen(postageAfter))}
        />
        <LedgerRow label={words.refund} amount={refund} note={refund === 0 ? words.notPaid : words.refundNote} total />
      </Ledger>
      <p className="mt-2 flex justify-between gap-6 border-line border-t pt-2 text-soft">
        {words.totalAfter} <Money amount={preview.totalAfter} />
      </p>
      {preview.cancelsOrder && (
        <Notice tone="attention" className="mt-3">
          {words.cancelsOrder}
        </Notice>
      )}
      <p className="mt-3 text-sm text-soft">{words.final}</p>
    </>
  );
}
