import { errorCodeOf, requestIdOf } from '../../app/refusal.ts';
import { AnchorButton, Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/words.ts';
import { troubleWords } from './trouble-words.ts';

/** In place of a page that failed while it was loaded or shown in the browser. */
export function TroublePage({ error }: { error: unknown }) {
  const reference = requestIdOf(error);
  if (errorCodeOf(error) === 'FORBIDDEN') return <ForbiddenNotice />;
  const notReached = error instanceof Error && error.name === 'TRPCClientError' && errorCodeOf(error) === null;
  return (
    <div className="mx-auto max-w-page px-4 py-16" role="alert">
      {notReached ? <OfflineNotice /> : <TroubleNotice reference={reference} />}
    </div>
  );
}

/** Signed in, but this page is for people with another role. */
function ForbiddenNotice() {
  const words = useWords(troubleWords);
  return (
    <div className="mx-auto max-w-page px-4 py-16">
      <PageHeading lead={words.forbiddenBody}>{words.forbiddenHeading}</PageHeading>
      <div className="flex flex-wrap gap-3">
        <AnchorButton href="/" variant="secondary">
          {words.home}
        </AnchorButton>
      </div>
    </div>
  );
}

function OfflineNotice() {
  const words = useWords(troubleWords);
  return (
    <>
      <PageHeading lead={words.offlineBody}>{words.offlineHeading}</PageHeading>
      <Button onClick={() => window.location.reload()}>{words.reload}</Button>
    </>
  );
}

/** Works without script: the server shows it when a page fails there. */
export function TroubleNotice({ reference }: { reference: string | null }) {
  const words = useWords(troubleWords);
  return (
    <>
      <PageHeading lead={words.body}>{words.heading}</PageHeading>
      {reference !== null && (
        <p className="mb-8">
          {words.reference}: <code className="rounded-sm bg-sunken px-2 py-1 font-mono text-sm">{reference}</code>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <AnchorButton href="">{words.reload}</AnchorButton>
        <AnchorButton href="/" variant="secondary">
          {words.home}
        </AnchorButton>
      </div>
    </>
  );
}
