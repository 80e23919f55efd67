import { useRouter } from '@tanstack/react-router';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { FORGOT_PASSWORD_PATH } from './safe-next.ts';
import { sessionWords } from './session-words.ts';

/** ACC-3. Only while there is such a page. */
export function PasswordForgottenLink() {
  const words = useWords(sessionWords);
  const routes: Readonly<Record<string, unknown>> = useRouter().routesByPath;
  const path: string = FORGOT_PASSWORD_PATH;
  return path in routes ? <TextLink to={path}>{words.forgotten}</TextLink> : null;
}
