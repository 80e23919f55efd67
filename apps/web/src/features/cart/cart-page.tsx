import { trpc } from '../../app/trpc.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Ledger, LedgerRow } from '../../ui/ledger.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { CartLine } from './cart-line.tsx';
import { cartWords } from './cart-words.ts';
import type { CartView } from './use-keep-cart.ts';

export function CartPage() {
  const words = useWords(cartWords);
  const [cart] = trpc.cart.get.useSuspenseQuery();
  if (cart.lines.length === 0) return <EmptyCart />;
  return (
    <>
      <PageHeading>{words.heading}</PageHeading>
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[1fr_20rem]">
        <ul aria-label={words.items} className="min-w-0 border-line border-t">
          {cart.lines.map((line) => (
            <CartLine key={line.itemId} line={line} />
          ))}
        </ul>
        <Summary cart={cart} />
      </div>
    </>
  );
}

function EmptyCart() {
  const words = useWords(cartWords);
  return (
    <>
      <PageHeading>{words.heading}</PageHeading>
      <EmptyState
        title={words.emptyTitle}
        action={
          <LinkButton to="/products" variant="secondary">
            {words.emptyAction}
          </LinkButton>
        }
      >
        {words.emptyBody}
      </EmptyState>
    </>
  );
}

const CHECKOUT: string = '/checkout';

function Summary({ cart }: { cart: CartView }) {
  const words = useWords(cartWords);
  const isMixed =
    cart.lines.some(({ availability }) => availability.kind === 'in_stock') &&
    cart.lines.some(({ availability }) => availability.kind !== 'in_stock');
  return (
    <section aria-label={words.summary} className="lg:sticky lg:top-6">
      <Card>
        <Ledger>
          <LedgerRow label={words.total} note={words.count(cart.itemCount)} amount={cart.totalYen} />
        </Ledger>
        <p className="mt-3 border-line border-t pt-3 text-sm text-soft">{words.postageNote}</p>
        <p className="mt-2 text-sm text-soft tabular-nums">{words.weight(cart.goodsGrams)}</p>
        {isMixed && <p className="mt-2 text-sm text-soft">{words.separateNote}</p>}
        <div className="mt-5 flex flex-col gap-3">
          {cart.canCheckOut ? (
            <LinkButton to={CHECKOUT}>{words.checkout}</LinkButton>
          ) : (
            <Button disabledReason={words.cannotCheckOut}>{words.checkout}</Button>
          )}
          <TextLink to="/products" className="self-center text-sm">
            {words.keepShopping}
          </TextLink>
        </div>
      </Card>
    </section>
  );
}
