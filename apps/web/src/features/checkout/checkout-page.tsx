import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { AccountStep } from './account-step.tsx';
import { checkoutTitle } from './checkout-title.ts';
import { checkoutWords } from './checkout-words.ts';
import { EmptyCheckout } from './empty-checkout.tsx';
import { MethodStep } from './method-step.tsx';
import { OrderSummary } from './order-summary.tsx';
import { PaymentStep } from './payment-step.tsx';
import { PlaceOrder } from './place-order.tsx';
import type { ShippingMethod } from './quote.ts';
import { ShipToStep } from './ship-to-step.tsx';
import { TermsStep } from './terms-step.tsx';
import { usePlaceOrder } from './use-place-order.ts';
import { useQuote } from './use-quote.ts';
import { useShipTo } from './use-ship-to.ts';

const route = getRouteApi('/store/checkout');

/** SHOP-4: from the cart to PayPal on one page. */
export function CheckoutPage() {
  const words = useWords(checkoutWords);
  const title = useWords(checkoutTitle);
  const { cart, customer } = useSession();
  const [wasSignedOut, setWasSignedOut] = useState(false);
  const waitsForOwner = wasSignedOut && customer === null;
  return (
    <>
      <PageHeading actions={cart.itemCount > 0 && <TextLink to="/cart">{words.backToCart}</TextLink>}>
        {title}
      </PageHeading>
      {cart.itemCount === 0 && !waitsForOwner ? (
        <EmptyCheckout />
      ) : (
        <Checkout wasSignedOut={wasSignedOut} onSignedOut={() => setWasSignedOut(true)} />
      )}
    </>
  );
}

interface CheckoutProps {
  wasSignedOut: boolean;
  onSignedOut: () => void;
}

function Checkout({ wasSignedOut, onSignedOut }: CheckoutProps) {
  const { country } = route.useLoaderData();
  const [wanted, setWanted] = useState<ShippingMethod | null>(null);
  const shipTo = useShipTo(country);
  const current = useQuote(shipTo.destination, wanted);
  const placing = usePlaceOrder({ shipTo, quote: current.quote, keepMethod: setWanted, onSignedOut });
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0">
        <AccountStep hasAccount={wasSignedOut} />
        <ShipToStep shipTo={shipTo} />
        <MethodStep current={current} wanted={wanted} onChoose={setWanted} />
        <PaymentStep quote={current.quote} />
        {current.quote && <TermsStep quote={current.quote} />}
      </div>
      <div className="min-w-0 lg:sticky lg:top-6 lg:self-start">
        <OrderSummary current={current} />
        <PlaceOrder current={current} shipTo={shipTo} placing={placing} />
      </div>
    </div>
  );
}
