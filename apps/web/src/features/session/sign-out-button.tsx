import { trpc } from '../../app/trpc.ts';
import { showToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/words.ts';
import { leaveTo } from './leave-to.ts';
import { sessionTitles } from './session-titles.ts';

/** Ends the session here and on the server, then home as a new document: nothing private stays in this window. */
export function SignOutButton({ className }: { className?: string }) {
  const words = useWords(sessionTitles);
  const signOut = trpc.session.signOut.useMutation({
    onSuccess: () => leaveTo('/'),
    onError: () => showToast(words.signOutFailed, { tone: 'error' }),
  });
  const busy = signOut.isPending || signOut.isSuccess;
  return (
    <button
      type="button"
      aria-disabled={busy || undefined}
      onClick={() => !busy && signOut.mutate({})}
      className={className}
    >
      {words.signOut}
    </button>
  );
}
