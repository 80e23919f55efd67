import { useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { useSession } from '../../app/session.ts';
import { trpc } from '../../app/trpc.ts';
import { Section } from '../../ui/card.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useWords } from '../../words/words.ts';
import { CreateAccountForm } from '../session/create-account-form.tsx';
import { SignInForm } from '../session/sign-in-form.tsx';
import { checkoutWords } from './checkout-words.ts';

interface AccountStepProps {
  /** Whoever was signed in a moment ago signs in again. */
  hasAccount: boolean;
}

/** ACC-1: an account without a detour. The cart joins the account, and everything typed on the page stays. */
export function AccountStep({ hasAccount }: AccountStepProps) {
  const words = useWords(checkoutWords);
  const locale = useLocale();
  const { customer } = useSession();
  if (customer === null) return <AccountForms hasAccount={hasAccount} />;
  return (
    <Section heading={words.account}>
      <p>
        <span className="text-soft">{words.orderingAs}</span>{' '}
        <span className="font-medium">{locale === 'ja' ? `${customer.name} 様` : customer.name}</span>
        <span className="block text-sm text-soft">{customer.email}</span>
      </p>
    </Section>
  );
}

function AccountForms({ hasAccount }: AccountStepProps) {
  const words = useWords(checkoutWords);
  const utils = trpc.useUtils();
  const [email, setEmail] = useState('');
  // Everything is asked anew: it may look different for whoever is signed in now.
  const shared = { email, onEmail: setEmail, onSignedIn: () => void utils.invalidate() };
  return (
    <Section heading={words.account}>
      <p className="mb-2 text-soft">{words.accountLead}</p>
      <Tabs
        label={words.account}
        defaultValue={hasAccount ? 'known' : 'new'}
        tabs={[
          { value: 'new', label: words.createAccount, content: <CreateAccountForm {...shared} /> },
          { value: 'known', label: words.signIn, content: <SignInForm {...shared} /> },
        ]}
      />
    </Section>
  );
}
