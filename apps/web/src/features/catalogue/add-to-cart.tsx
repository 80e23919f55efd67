import { useNavigate } from '@tanstack/react-router';
import { PURCHASE_REFUSAL_WORDS } from '@toriyose/domain';
import { useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { showToast } from '../../ui/toast.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { useKeepCart } from '../cart/use-keep-cart.ts';
import type { ItemView } from './item-json-ld.ts';
import { itemWords } from './item-words.ts';

/** SHOP-3. Stays in its place, disabled and with the reason, when the item cannot be bought. */
export function AddToCart({ item }: { item: ItemView }) {
  const words = useWords(itemWords);
  const shell = useWords(shellWords);
  const locale = useLocale();
  const navigate = useNavigate();
  const keepCart = useKeepCart();
  const [quantity, setQuantity] = useState(1);
  const add = trpc.cart.add.useMutation({
    onSuccess: (cart, added) => {
      keepCart(cart);
      setQuantity(1);
      showToast(words.added(added.quantity), {
        action: { label: words.toCart, onClick: () => void navigate({ to: '/cart' }) },
      });
    },
  });
  const { form: problem } = formErrors(add.error, locale, []);
  if (item.purchase.kind === 'refused') {
    return (
      <div className="mt-6">
        <Button disabledReason={PURCHASE_REFUSAL_WORDS[item.purchase.reason][locale]}>{words.addToCart}</Button>
      </div>
    );
  }
  return (
    <div className="mt-6">
      <div className="flex flex-wrap gap-3">
        <QuantityInput
          label={words.quantityOf(item.name[locale])}
          labels={shell}
          value={quantity}
          onChange={setQuantity}
          max={item.mostQuantity}
        />
        <Button
          busy={add.isPending}
          onClick={() => add.mutate({ itemId: item.id, quantity })}
          className="min-w-48 grow sm:grow-0"
        >
          {words.addToCart}
        </Button>
      </div>
      {item.mostQuantity > 1 && quantity === item.mostQuantity && (
        <p className="mt-2 text-sm text-soft">{words.mostReached(item.mostQuantity)}</p>
      )}
      {problem !== null && (
        <Notice tone="error" live className="mt-4">
          {problem}
        </Notice>
      )}
    </div>
  );
}
