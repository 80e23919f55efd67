import { keepPreviousData } from '@tanstack/react-query';
import { formatYen, type LineQuantity } from '@toriyose/domain';
import { useEffect, useState } from 'react';
import { refusalOf } from '../../app/refusal.ts';
import { trpc } from '../../app/trpc.ts';
import { showToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/words.ts';
import { cancelDeskWords } from './cancel-desk-words.ts';
import { type DeskOrder, mostUnits, seenOf, useOrderChange } from './desk-order.ts';

type Units = Readonly<Record<string, number>>;

export type DeskCancellation = ReturnType<typeof useDeskCancellation>;

/** POL-4, POL-5: what is chosen, its exact figures, the reason, and the deed. @param lineId null: nothing is asked */
export function useDeskCancellation(order: DeskOrder, lineId: string | null, onDone: () => void) {
  const { number } = order;
  const words = useWords(cancelDeskWords);
  const [units, setUnits] = useState<Units>({});
  const [note, setNote] = useState('');
  const { show, lookAgain } = useOrderChange(number);
  const lines: LineQuantity[] = Object.entries(units).flatMap(([id, quantity]) =>
    quantity > 0 ? [{ lineId: id, quantity }] : [],
  );
  const preview = trpc.admin.orders.previewCancellation.useQuery(
    { number, lines },
    { enabled: lineId !== null && lines.length > 0, placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 },
  );
  const cancel = trpc.admin.orders.cancelLines.useMutation({
    onSuccess: async (after, { expectedRefund }) => {
      showToast(expectedRefund > 0 ? words.doneRefund(formatYen(after.figures.refundUnderWay)) : words.done);
      onDone();
      await show(after);
    },
    onError: async (error) => {
      await lookAgain(error);
      if (refusalOf(error) !== null) await preview.refetch();
    },
  });
  const { reset } = cancel;
  // Opened for a line: all of it is chosen, and nothing is left over from the last time. An order that is refreshed
  // meanwhile must not undo the choice, so only the line counts.
  useEffect(() => {
    if (lineId === null) return;
    setUnits({ [lineId]: mostUnits(order, 'cancel_lines', lineId) });
    setNote('');
    reset();
  }, [lineId]);
  return {
    units,
    lines,
    note,
    preview,
    cancel,
    isCurrent: preview.data !== undefined && !preview.isPlaceholderData && !preview.isFetching,
    setNote,
    setUnits: (id: string, quantity: number) => setUnits((before) => ({ ...before, [id]: quantity })),
    confirm: () => {
      if (!preview.data) return;
      const { refund: expectedRefund, totalAfter: expectedTotalAfter } = preview.data;
      cancel.mutate({ ...seenOf(order), lines, note, expectedRefund, expectedTotalAfter });
    },
  };
}
