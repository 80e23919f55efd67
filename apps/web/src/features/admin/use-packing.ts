import { type LineQuantity, packedGrams } from '@toriyose/domain';
import { useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import { showToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/words.ts';
import { type DeskOrder, seenOf, useOrderChange } from './desk-order.ts';
import { readGrams } from './read-grams.ts';
import { shipmentsWords } from './shipments-words.ts';

type Units = Readonly<Record<string, number>>;

/** SHP-1: what is to go into the next box, what it should weigh, what it does weigh, and the deed. */
export function usePacking(order: DeskOrder) {
  const words = useWords(shipmentsWords);
  const locale = useLocale();
  const [units, setUnits] = useState<Units>({});
  const [weight, setWeight] = useState('');
  const [isTried, setTried] = useState(false);
  const { show, lookAgain } = useOrderChange(order.number);
  const save = trpc.admin.shipments.prepare.useMutation({
    onSuccess: async (after) => {
      showToast(words.preparedToast);
      await show(after);
    },
    onError: lookAgain,
  });
  const chosen = order.packing.map((line) => ({ ...line, quantity: units[line.lineId] ?? line.packable }));
  const lines: LineQuantity[] = chosen.flatMap(({ lineId, quantity }) => (quantity > 0 ? [{ lineId, quantity }] : []));
  const grams = readGrams(weight);
  const errors = formErrors(save.error, locale, ['packedGrams']);
  const problem = lines.length === 0 ? words.nothingChosen : null;
  return {
    units,
    setUnits: (lineId: string, quantity: number) => setUnits((before) => ({ ...before, [lineId]: quantity })),
    weight,
    setWeight,
    /** Grams. */
    estimate: packedGrams(chosen.reduce((sum, { unitGrams, quantity }) => sum + unitGrams * quantity, 0)),
    weightError: errors.fields['packedGrams'] ?? (isTried && grams === null ? words.noWeight : undefined),
    formError: errors.form ?? (isTried ? problem : null),
    isSaving: save.isPending,
    prepare: () => {
      setTried(true);
      if (grams !== null && problem === null && !save.isPending) {
        save.mutate({ ...seenOf(order), lines, packedGrams: grams });
      }
    },
  };
}
