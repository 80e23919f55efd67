import { zodResolver } from '@hookform/resolvers/zod';
import { signInSchema } from '@toriyose/domain';
import { useForm } from 'react-hook-form';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { useWords } from '../../words/words.ts';
import { EmailField, PasswordField } from './credential-fields.tsx';
import { formMessages } from './form-messages.ts';
import { PasswordForgottenLink } from './password-forgotten-link.tsx';
import { SessionForm } from './session-form.tsx';
import { sessionWords } from './session-words.ts';
import { SubmitButton } from './submit-button.tsx';

const FIELDS = ['email', 'password'];

interface PasswordFormProps {
  /** Typed before, in another form of the page. */
  email: string;
  onEmail: (email: string) => void;
  onAnswer: (next: 'signed_in' | 'second_factor') => void;
}

/** The first step of signing in. */
export function PasswordForm({ email, onEmail, onAnswer }: PasswordFormProps) {
  const words = useWords(sessionWords);
  const locale = useLocale();
  const form = useForm({ resolver: zodResolver(signInSchema) });
  const signIn = trpc.session.signIn.useMutation({ onSuccess: ({ next }) => onAnswer(next) });
  const { fields, form: error } = formMessages(
    { schemaErrors: form.formState.errors, error: signIn.error, fields: FIELDS },
    locale,
  );
  return (
    <SessionForm onSubmit={form.handleSubmit((input) => signIn.mutate(input))} error={error}>
      <EmailField
        input={{
          ...form.register('email', { onChange: (event) => onEmail(event.target.value) }),
          defaultValue: email,
        }}
        error={fields['email']}
      />
      <PasswordField input={form.register('password')} error={fields['password']} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton busy={signIn.isPending || signIn.isSuccess}>{words.signIn}</SubmitButton>
        <PasswordForgottenLink />
      </div>
    </SessionForm>
  );
}
