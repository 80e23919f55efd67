import { getRouteApi } from '@tanstack/react-router';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { CreateAccountForm } from './create-account-form.tsx';
import { leaveTo } from './leave-to.ts';
import { safeNext } from './safe-next.ts';
import { sessionTitles } from './session-titles.ts';
import { sessionWords } from './session-words.ts';

const route = getRouteApi('/store/create-account');

export function CreateAccountPage() {
  const words = useWords(sessionWords);
  const titles = useWords(sessionTitles);
  const { next } = route.useSearch();
  return (
    <div className="mx-auto max-w-form">
      <PageHeading lead={words.createLead}>{titles.createAccount}</PageHeading>
      <CreateAccountForm onSignedIn={() => leaveTo(safeNext(next, '/account'))} />
      <p className="mt-10 border-line border-t pt-5">
        {words.haveAccount}{' '}
        <TextLink to="/sign-in" search={{ next }}>
          {words.signIn}
        </TextLink>
      </p>
    </div>
  );
}
