import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '../../app/session.ts';
import { signInAddress } from '../../app/sign-in-address.ts';
import { AnchorButton, LinkButton } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/words.ts';
import { ResendConfirmation } from './resend-confirmation.tsx';
import { sessionTitles } from './session-titles.ts';
import { sessionWords } from './session-words.ts';

const route = getRouteApi('/store/address-confirmed');

/** ACC-2: where the link in the confirmation mail ends, and what to do next. */
export function AddressConfirmedPage() {
  const words = useWords(sessionWords);
  const titles = useWords(sessionTitles);
  const { outcome } = route.useSearch();
  const { customer } = useSession();
  // An old link, opened when a later one has done the work already.
  const shown = outcome === 'not_valid' && customer?.emailVerified ? 'already_confirmed' : outcome;
  return (
    <div className="max-w-text">
      <PageHeading lead={words.outcomes[shown]}>{titles.outcomes[shown]}</PageHeading>
      {shown === 'not_valid' ? <NewLink /> : <NextSteps />}
    </div>
  );
}

function NewLink() {
  const words = useWords(sessionWords);
  const { customer } = useSession();
  if (customer !== null) return <ResendConfirmation email={customer.email} />;
  return (
    <>
      <p className="mb-4">{words.signInForLink}</p>
      <AnchorButton href={signInAddress('/address-confirmed?outcome=not_valid')}>{words.signIn}</AnchorButton>
    </>
  );
}

function NextSteps() {
  const words = useWords(sessionWords);
  const { customer, cart } = useSession();
  return (
    <div className="flex flex-wrap gap-3">
      {cart.itemCount > 0 && <LinkButton to="/checkout">{words.toCheckout}</LinkButton>}
      {customer !== null && (
        <LinkButton to="/account" variant="secondary">
          {words.toAccount}
        </LinkButton>
      )}
      <LinkButton to="/" variant="secondary">
        {words.toShop}
      </LinkButton>
    </div>
  );
}
