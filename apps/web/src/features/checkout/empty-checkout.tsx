import { useEffect } from 'react';
import { useSession } from '../../app/session.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useWords } from '../../words/words.ts';
import { dropCheckoutKey } from './checkout-key.ts';
import { checkoutWords } from './checkout-words.ts';

/** Also what one sees after going back from an order that is placed. */
export function EmptyCheckout() {
  const words = useWords(checkoutWords);
  const { customer } = useSession();
  useEffect(dropCheckoutKey, []);
  return (
    <EmptyState
      title={words.emptyTitle}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <LinkButton to="/products">{words.toShop}</LinkButton>
          {customer !== null && (
            <LinkButton to="/account/orders" variant="secondary">
              {words.toHistory}
            </LinkButton>
          )}
        </div>
      }
    >
      {words.emptyBody}
    </EmptyState>
  );
}
