import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { runsWords } from './runs-words.ts';
import { useRoleRefusal } from './use-permission.ts';

interface StartRunProps {
  /** How many orders wait, in words. */
  waiting: string;
  underWay: Outputs['admin']['runs']['upcoming']['underWay'];
}

/** RUN-1: by hand, after one question; then the report, which grows while one looks. */
export function StartRun({ waiting, underWay }: StartRunProps) {
  const words = useWords(runsWords);
  const shell = useWords(shellWords);
  const locale = useLocale();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const roleRefusal = useRoleRefusal('runs.start');
  const [isAsking, setAsking] = useState(false);
  const start = trpc.admin.runs.start.useMutation({
    onSuccess: async ({ runId }) => {
      showToast(words.started);
      await navigate({ to: '/admin/runs/$id', params: { id: runId } });
    },
    onSettled: () => utils.admin.runs.invalidate(),
  });
  const { form: error } = formErrors(start.error, locale, []);
  return (
    <>
      <Button onClick={() => setAsking(true)} disabledReason={roleRefusal ?? (underWay ? words.underWay : undefined)}>
        {words.start}
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={words.startTitle}
        closeLabel={shell.close}
        footer={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {words.cancel}
            </Button>
            <Button busy={start.isPending} onClick={() => start.mutate({})}>
              {words.startConfirm}
            </Button>
          </>
        }
      >
        <p>{words.startBody(waiting)}</p>
        {error !== null && (
          <Notice tone="error" live className="mt-4">
            {error}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
