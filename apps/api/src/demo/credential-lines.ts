import type { Services } from '../services/services.ts';
import { credentialsPath, type DemoCredentials } from './demo-credentials.ts';

const ROLE_OR_LANGUAGE_WIDTH = 12;

/** OPS-4: the accounts and where to go with them, as lines for a terminal. */
export function credentialLines({ config }: Pick<Services, 'config'>, credentials: DemoCredentials | null): string[] {
  const path = credentialsPath(config.DATA_DIR);
  if (!credentials) return [`The passwords of the demo accounts were in ${path} on the machine that filled the store.`];
  const { customers, staff } = credentials;
  const width = Math.max(...[...customers, ...staff].map(({ email }) => email.length)) + 2;
  const row = (kind: string, email: string, rest: string) =>
    `  ${kind.padEnd(ROLE_OR_LANGUAGE_WIDTH)}${email.padEnd(width)}${rest}`;
  return [
    '',
    `Demo accounts (also in ${path}):`,
    ...customers.map(({ email, password, language }) => row(`buyer, ${language}`, email, password)),
    ...staff.map(({ email, password, role, totpSecret }) => row(role, email, `${password}  TOTP ${totpSecret}`)),
    '',
    `  Back office  ${config.STORE_ORIGIN}/admin   (second factor: add the TOTP secret to an authenticator app)`,
    `  Mailbox      ${config.RESEND_BASE_URL}/mailbox`,
    `  PayPal       ${config.PAYPAL_BASE_URL}/paypal`,
    '',
  ];
}
