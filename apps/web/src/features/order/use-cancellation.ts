import { keepPreviousData } from '@tanstack/react-query';
import { type CancelReason, formatYen, type LineQuantity, yen } from '@toriyose/domain';
import { useEffect, useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { refusalOf } from '../../app/refusal.ts';
import { trpc } from '../../app/trpc.ts';
import { showToast } from '../../ui/toast.tsx';
import { cancelWords } from './cancel-words.ts';
import { cancelOffer, type LineView, lineAnchor, type OrderView } from './order-view.ts';

/** What a customer can give as his reason. */
export const OWN_REASONS = ['changed_mind', 'delay', 'mistake'] as const satisfies CancelReason[];
export type OwnReason = (typeof OWN_REASONS)[number];

/** A line of which something can be cancelled now. */
export interface Cancellable {
  readonly line: LineView;
  readonly most: number;
}

interface Choice {
  /** The line whose button opened the dialog. */
  readonly openedBy: string;
  /** As they were offered when the dialog opened: what is chosen does not vanish under the hand. */
  readonly offered: readonly Cancellable[];
  /** By line id; 0 or missing: not chosen. */
  readonly units: Readonly<Record<string, number>>;
  readonly reason: OwnReason;
}

const cancellable = (order: OrderView): Cancellable[] =>
  order.lines.flatMap((line) => {
    const offer = cancelOffer(order, line.id);
    return offer?.allowed && offer.most !== null && offer.most > 0 ? [{ line, most: offer.most }] : [];
  });

const chosenLines = ({ offered, units }: Choice): LineQuantity[] =>
  offered.flatMap(({ line: { id } }) => (units[id] ? [{ lineId: id, quantity: units[id] }] : []));

export type Cancellation = ReturnType<typeof useCancellation>;

/** POL-1, POL-5: choosing what to cancel, its exact figures, and the deed. */
export function useCancellation(order: OrderView) {
  const { number } = order;
  const locale = useLocale();
  const utils = trpc.useUtils();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [doneAt, setDoneAt] = useState<string | null>(null);
  useEffect(() => {
    // The button that had the focus may be gone: keyboards go on where the change happened.
    if (doneAt !== null) document.getElementById(lineAnchor(doneAt))?.focus({ preventScroll: true });
  }, [doneAt]);
  const lines = choice ? chosenLines(choice) : [];
  const preview = trpc.order.previewCancellation.useQuery(
    { number, lines },
    { enabled: lines.length > 0, placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 },
  );
  const cancel = trpc.order.cancelLines.useMutation({
    onSuccess: async (after, { expectedRefund }) => {
      setChoice(null);
      setDoneAt(choice?.openedBy ?? null);
      utils.order.get.setData({ number }, after);
      const words = cancelWords[locale];
      showToast(expectedRefund > 0 ? words.doneRefund(formatYen(yen(expectedRefund))) : words.done);
      await utils.order.history.invalidate();
    },
    onError: async (error) => {
      // The figures or the rules changed meanwhile: both are shown as they are now.
      if (refusalOf(error)) await Promise.all([preview.refetch(), utils.order.get.invalidate({ number })]);
    },
  });
  const change = (part: Partial<Choice>) => setChoice((before) => before && { ...before, ...part });
  return {
    choice,
    lines,
    preview,
    cancel,
    open: (lineId: string) => {
      const offered = cancellable(order);
      const most = offered.find(({ line }) => line.id === lineId)?.most ?? 0;
      cancel.reset();
      setDoneAt(null);
      setChoice({ openedBy: lineId, offered, units: { [lineId]: most }, reason: 'changed_mind' });
    },
    close: () => setChoice(null),
    setUnits: (lineId: string, quantity: number) => {
      cancel.reset();
      change({ units: { ...choice?.units, [lineId]: quantity } });
    },
    setReason: (reason: OwnReason) => change({ reason }),
    confirm: () => {
      if (!choice || !preview.data) return;
      const { refund: expectedRefund, totalAfter: expectedTotalAfter } = preview.data;
      cancel.mutate({ number, lines, reason: choice.reason, expectedRefund, expectedTotalAfter });
    },
  };
}
