import { keepPreviousData } from '@tanstack/react-query';
import { expectedDateCode } from '@toriyose/domain';
import { useDeferredValue, useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import { showToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/words.ts';
import { type DeskLine, type DeskOrder, seenOf, useOrderChange } from './desk-order.ts';
import { reviseWords } from './revise-words.ts';

export const SUPPLIES = ['on_order', 'available', 'unobtainable'] as const;
export type Supply = (typeof SUPPLIES)[number];

/** AVL-2: a revision of one line while it is being written: what would follow from it, and the deed. */
export function useRevision(order: DeskOrder, line: DeskLine, onDone: () => void) {
  const words = useWords(reviseWords);
  const locale = useLocale();
  const [supply, setSupply] = useState<Supply>('on_order');
  const [expected, setExpected] = useState(expectedDateCode(line.expected));
  const { show, lookAgain } = useOrderChange(order.number);
  const revision = { lineId: line.id, supply, expected };
  const preview = trpc.admin.orders.previewRevision.useQuery(
    { number: order.number, ...useDeferredValue(revision) },
    { placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 },
  );
  const save = trpc.admin.orders.reviseAvailability.useMutation({
    onSuccess: async (after) => {
      showToast(words.saved);
      onDone();
      await show(after);
    },
    onError: lookAgain,
  });
  return {
    supply,
    setSupply,
    expected,
    setExpected,
    /** Undefined while it is not known, or when the date cannot be read. */
    effect: preview.error === null ? preview.data : undefined,
    errors: formErrors(save.error ?? preview.error, locale, ['expected']),
    isSaving: save.isPending,
    save: () => save.mutate({ ...seenOf(order), ...revision }),
  };
}
