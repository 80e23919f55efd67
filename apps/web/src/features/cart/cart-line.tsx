import { Link } from '@tanstack/react-router';
import { availabilityWords, jstDateOf } from '@toriyose/domain';
import { useEffect, useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { useSession } from '../../app/session.ts';
import { trpc } from '../../app/trpc.ts';
import { failureWords, formErrors } from '../../forms/form-errors.ts';
import { FieldError } from '../../ui/field.tsx';
import { Money } from '../../ui/money.tsx';
import { Picture } from '../../ui/picture.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { showToast } from '../../ui/toast.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { cartWords } from './cart-words.ts';
import { type CartView, useKeepCart } from './use-keep-cart.ts';

type Line = CartView['lines'][number];

export function CartLine({ line }: { line: Line }) {
  const words = useWords(cartWords);
  const locale = useLocale();
  const today = jstDateOf(useSession().now);
  const name = line.name[locale];
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-4 border-line border-b py-5 sm:grid-cols-[7rem_1fr] sm:gap-x-6">
      <Picture src={`/pictures/${line.picture}`} alt="" sizes="7rem" className="aspect-square w-full" />
      <div className="flex min-w-0 flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 grow basis-64">
          <Link
            to="/products/$slug"
            params={{ slug: line.slug }}
            className="leading-snug decoration-line underline-offset-4 hover:decoration-ai"
          >
            {name}
          </Link>
          {line.quantity > 1 && (
            <p className="mt-0.5 text-sm text-soft">
              <Money amount={line.unitPrice} /> {words.each}
            </p>
          )}
          {line.problem === null ? (
            <p className="mt-1 text-sm text-soft">{availabilityWords(line.availability, locale, today)}</p>
          ) : (
            <FieldError>{line.problem.message[locale]}</FieldError>
          )}
        </div>
        <p className="order-last ml-auto text-right font-medium sm:order-none">
          <Money amount={line.amount} />
        </p>
        <LineControls line={line} name={name} />
      </div>
    </li>
  );
}

/** After the last change, so that stepping from 1 to 5 is one request. */
const SETTLE_MS = 350;

function LineControls({ line, name }: { line: Line; name: string }) {
  const words = useWords(cartWords);
  const shell = useWords(shellWords);
  const locale = useLocale();
  const keepCart = useKeepCart();
  const setQuantity = trpc.cart.setQuantity.useMutation({ onSuccess: keepCart });
  const [wanted, setWanted] = useState(line.quantity);
  const { itemId, quantity } = line;
  const { mutate } = setQuantity;
  useEffect(() => setWanted(quantity), [quantity]);
  useEffect(() => {
    if (wanted === quantity) return;
    const timer = setTimeout(mutate, SETTLE_MS, { itemId, quantity: wanted });
    return () => clearTimeout(timer);
  }, [wanted, quantity, itemId, mutate]);
  const remove = useRemoval(line, name);
  const { form: problem } = formErrors(setQuantity.error, locale, []);
  return (
    <div className="basis-full">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {line.mostQuantity > 0 && (
          <QuantityInput
            label={words.quantityOf(name)}
            labels={shell}
            value={wanted}
            onChange={setWanted}
            max={line.mostQuantity}
          />
        )}
        <button
          type="button"
          aria-label={words.removeItem(name)}
          onClick={remove}
          className="min-h-11 text-sm text-soft underline decoration-line underline-offset-4 hover:text-ink"
        >
          {words.remove}
        </button>
      </div>
      {problem !== null && <FieldError>{problem}</FieldError>}
    </div>
  );
}

/** Takes a line out at once, and offers to put it back. */
function useRemoval({ itemId, quantity }: Line, name: string): () => void {
  const words = useWords(cartWords);
  const locale = useLocale();
  const keepCart = useKeepCart();
  const { client } = trpc.useUtils();
  const change = async (to: number): Promise<boolean> => {
    try {
      keepCart(await client.cart.setQuantity.mutate({ itemId, quantity: to }));
      return true;
    } catch (error) {
      showToast(formErrors(error, locale, []).form ?? failureWords(error, locale), { tone: 'error' });
      return false;
    }
  };
  return async () => {
    if (!(await change(0))) return;
    showToast(words.removed(name), { action: { label: words.undo, onClick: () => void change(quantity) } });
  };
}
