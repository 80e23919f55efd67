import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { leaveTo } from './leave-to.ts';
import { safeNext } from './safe-next.ts';
import { sessionTitles } from './session-titles.ts';
import { sessionWords } from './session-words.ts';
import { SignInForm } from './sign-in-form.tsx';

const route = getRouteApi('/store/sign-in');

/** Comes back to where one was sent from. */
export function SignInPage() {
  const words = useWords(sessionWords);
  const titles = useWords(sessionTitles);
  const { next } = route.useSearch();
  return (
    <div className="mx-auto max-w-form">
      <PageHeading lead={words.signInLead}>{titles.signIn}</PageHeading>
      <SignInForm onSignedIn={() => leaveTo(safeNext(next, '/account'))} />
      <p className="mt-10 border-line border-t pt-5">
        {words.newHere}{' '}
        <TextLink to="/create-account" search={{ next }}>
          {words.createAccount}
        </TextLink>
      </p>
    </div>
  );
}
