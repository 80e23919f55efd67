import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.ts';
import { sessionWords } from './session-words.ts';

/** ACC-2: a new link for whoever is signed in. @param email where it goes */
export function ResendConfirmation({ email }: { email: string }) {
  const words = useWords(sessionWords);
  const resend = trpc.session.resendConfirmation.useMutation();
  const error = formErrors(resend.error, useLocale(), []).form;
  if (resend.isSuccess) {
    return (
      <Notice tone="done" live>
        {words.sent(resend.data.sentTo)}
      </Notice>
    );
  }
  return (
    <div className="flex flex-col items-start gap-4">
      <p>{words.sendAgainTo(email)}</p>
      {error !== null && (
        <Notice tone="error" live>
          {error}
        </Notice>
      )}
      <Button busy={resend.isPending} onClick={() => resend.mutate({})}>
        {words.sendAgain}
      </Button>
    </div>
  );
}
