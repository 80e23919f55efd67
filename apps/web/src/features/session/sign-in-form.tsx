import { useState } from 'react';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';

interface SignInFormProps {
  email?: string;
  onEmail?: (email: string) => void;
  onSignedIn: () => void;
}

/** Address and password and, where the account has one, the second factor. */
export function SignInForm({ email = '', onEmail = () => {}, onSignedIn }: SignInFormProps) {
  const [step, setStep] = useState<'password' | 'second_factor'>('password');
  if (step === 'second_factor') {
    return <SecondFactorForm onSignedIn={onSignedIn} onStartOver={() => setStep('password')} />;
  }
  return (
    <PasswordForm
      email={email}
      onEmail={onEmail}
      onAnswer={(next) => (next === 'signed_in' ? onSignedIn() : setStep('second_factor'))}
    />
  );
}
