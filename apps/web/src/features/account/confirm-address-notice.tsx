import { useLocale } from '../../app/page-settings.tsx';
import { useSession } from '../../app/session.ts';
import { trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { accountWords } from './account-words.ts';

/** ACC-2: an address that is not confirmed yet, with the way to get the link again. */
export function ConfirmAddressNotice() {
  const words = useWords(accountWords);
  const shell = useWords(shellWords);
  const locale = useLocale();
  const { customer } = useSession();
  const resend = trpc.session.resendConfirmation.useMutation();
  const error = formErrors(resend.error, locale, []).form;
  if (customer === null || customer.emailVerified) return null;
  return (
    <Notice tone="attention" className="mb-8 print:hidden">
      <p>{shell.verifyBanner}</p>
      <p role="status" className="mt-1 text-sm">
        {resend.isSuccess ? words.resent(resend.data.sentTo) : error}
      </p>
      {!resend.isSuccess && (
        <Button
          variant="secondary"
          size="sm"
          className="mt-1"
          busy={resend.isPending}
          onClick={() => resend.mutate({})}
        >
          {words.resend}
        </Button>
      )}
    </Notice>
  );
}
