import { PASSWORD_MIN_CHARACTERS } from '@toriyose/domain';
import type { ComponentProps } from 'react';
import { Field } from '../../ui/field.tsx';
import { PasswordInput, TextInput } from '../../ui/inputs.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { sessionWords } from './session-words.ts';

interface CredentialProps {
  /** Of react-hook-form's `register`. */
  input: ComponentProps<'input'>;
  error: string | undefined;
  /** For a new account: what the address is for, what a password must be. */
  isNew?: boolean;
}

export function EmailField({ input, error, isNew = false }: CredentialProps) {
  const words = useWords(sessionWords);
  return (
    <Field label={words.email} error={error} {...(isNew ? { hint: words.emailHint } : {})}>
      {(control) => (
        <TextInput
          {...control}
          type="email"
          // Password managers look for the account's name here.
          autoComplete={isNew ? 'email' : 'username'}
          autoCapitalize="off"
          spellCheck={false}
          {...input}
        />
      )}
    </Field>
  );
}

export function PasswordField({ input, error, isNew = false }: CredentialProps) {
  const words = useWords(sessionWords);
  const shell = useWords(shellWords);
  const hint = isNew ? { hint: words.passwordHint(PASSWORD_MIN_CHARACTERS) } : {};
  return (
    <Field label={words.password} error={error} {...hint}>
      {(control) => (
        <PasswordInput
          {...control}
          revealLabels={shell}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          {...input}
        />
      )}
    </Field>
  );
}
