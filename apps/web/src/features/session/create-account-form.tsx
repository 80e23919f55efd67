import { zodResolver } from '@hookform/resolvers/zod';
import { signUpSchema } from '@toriyose/domain';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { useWords } from '../../words/words.ts';
import { EmailField, PasswordField } from './credential-fields.tsx';
import { formMessages } from './form-messages.ts';
import { SecondFactorForm } from './second-factor-form.tsx';
import { SessionForm } from './session-form.tsx';
import { sessionWords } from './session-words.ts';
import { SubmitButton } from './submit-button.tsx';

const FIELDS = ['name', 'email', 'password'];

const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface CreateAccountFormProps {
  email?: string;
  onEmail?: (email: string) => void;
  /** The account is there and its owner is signed in. */
  onSignedIn: () => void;
}

/** ACC-1: three fields; the password is typed once. Whoever has forgotten an old account here is signed in to it. */
export function CreateAccountForm({ email = '', onEmail = () => {}, onSignedIn }: CreateAccountFormProps) {
  const words = useWords(sessionWords);
  const locale = useLocale();
  const [asksForCode, setAsksForCode] = useState(false);
  const form = useForm({ resolver: zodResolver(signUpSchema) });
  const signUp = trpc.session.signUp.useMutation({
    onSuccess: ({ next }) => (next === 'signed_in' ? onSignedIn() : setAsksForCode(true)),
  });
  if (asksForCode) return <SecondFactorForm onSignedIn={onSignedIn} onStartOver={() => setAsksForCode(false)} />;
  const { fields, form: error } = formMessages(
    { schemaErrors: form.formState.errors, error: signUp.error, fields: FIELDS },
    locale,
  );
  // Registered first: the first field that is wrong gets the focus.
  const nameInput = form.register('name');
  return (
    <SessionForm
      onSubmit={form.handleSubmit((input) => signUp.mutate({ ...input, timeZone: browserTimeZone() }))}
      error={error}
    >
      <Field label={words.name} hint={words.nameHint} error={fields['name']}>
        {(control) => <TextInput {...control} autoComplete="name" {...nameInput} />}
      </Field>
      <EmailField
        isNew
        input={{
          ...form.register('email', { onChange: (event) => onEmail(event.target.value) }),
          defaultValue: email,
        }}
        error={fields['email']}
      />
      <PasswordField isNew input={form.register('password')} error={fields['password']} />
      <div>
        <SubmitButton busy={signUp.isPending || (signUp.isSuccess && !asksForCode)}>{words.createAccount}</SubmitButton>
      </div>
    </SessionForm>
  );
}
