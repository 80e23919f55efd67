import { zodResolver } from '@hookform/resolvers/zod';
import { secondFactorSchema } from '@toriyose/domain';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { useWords } from '../../words/words.ts';
import { formMessages } from './form-messages.ts';
import { SessionForm } from './session-form.tsx';
import { sessionWords } from './session-words.ts';
import { SubmitButton } from './submit-button.tsx';

const FIELDS = ['code'];

interface SecondFactorFormProps {
  onSignedIn: () => void;
  onStartOver: () => void;
}

/** ACC-6: the code of the person's authenticator app. */
export function SecondFactorForm({ onSignedIn, onStartOver }: SecondFactorFormProps) {
  const words = useWords(sessionWords);
  const locale = useLocale();
  const form = useForm({ resolver: zodResolver(secondFactorSchema) });
  const { setFocus } = form;
  const verify = trpc.session.verifySecondFactor.useMutation({ onSuccess: onSignedIn });
  const { fields, form: error } = formMessages(
    { schemaErrors: form.formState.errors, error: verify.error, fields: FIELDS },
    locale,
  );
  useEffect(() => setFocus('code'), [setFocus]);
  return (
    <SessionForm onSubmit={form.handleSubmit((input) => verify.mutate(input))} error={error}>
      <p>{words.codeLead}</p>
      <Field label={words.code} hint={words.codeHint} error={fields['code']}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            autoComplete="one-time-code"
            className="max-w-40 text-lg tabular-nums tracking-wide"
            {...form.register('code')}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton busy={verify.isPending || verify.isSuccess}>{words.confirmCode}</SubmitButton>
        <Button variant="quiet" onClick={onStartOver}>
          {words.otherAccount}
        </Button>
      </div>
    </SessionForm>
  );
}
