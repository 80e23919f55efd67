import { hasPermission, type Permission } from '@toriyose/domain';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../words/words.ts';
import { staffWords } from './staff-words.ts';

/** Why this person's role may not do it, in words for a button; null when it may. The API decides for itself. */
export function useRoleRefusal(permission: Permission): string | null {
  const words = useWords(staffWords);
  return hasPermission(useSession().staffRole, permission) ? null : words.notYourRole;
}
