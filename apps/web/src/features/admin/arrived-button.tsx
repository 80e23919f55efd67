import { expectedDateCode } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/words.ts';
import { type DeskLine, type DeskOrder, seenOf, useOrderChange } from './desk-order.ts';
import { orderDeskWords } from './order-desk-words.ts';

/** AVL-1: the goods are here. One click, which can be undone while the rules allow it. */
export function ArrivedButton({ order, line }: { order: DeskOrder; line: DeskLine }) {
  const words = useWords(orderDeskWords);
  const locale = useLocale();
  const { show, lookAgain } = useOrderChange(order.number);
  const onError = async (error: unknown) => {
    await lookAgain(error);
    showToast(formErrors(error, locale, []).form ?? '', { tone: 'error' });
  };
  const revise = trpc.admin.orders.reviseAvailability.useMutation({ onSuccess: show, onError });
  const undo = (after: DeskOrder) =>
    revise.mutate({ ...seenOf(after), lineId: line.id, supply: 'on_order', expected: expectedDateCode(line.expected) });
  const arrive = () =>
    revise.mutate(
      { ...seenOf(order), lineId: line.id, supply: 'available' },
      {
        onSuccess: (after) =>
          showToast(words.arrivedLabel(line.name[locale]), {
            action: { label: words.undo, onClick: () => undo(after) },
          }),
      },
    );
  return (
    <Button size="sm" aria-label={words.arrivedLabel(line.name[locale])} busy={revise.isPending} onClick={arrive}>
      {words.arrived}
    </Button>
  );
}
