import type { Language } from '@toriyose/domain';
import { looksLikeLink } from '../safe-text.ts';

const LONGEST_NAME = 60;

/**
 * "Dear Anna Berg," / "山田 花子 様". The name as it was given: which part of it is the first name is not ours to
 * guess. Without a name that can be shown, a greeting that needs none.
 */
export function greeting(name: string, language: Language): string {
  const shown = name.trim();
  const usable = shown !== '' && shown.length <= LONGEST_NAME && !looksLikeLink(shown);
  if (language === 'en') return usable ? `Dear ${shown},` : 'Dear customer,';
  return usable ? `${shown} 様` : 'お客様';
}
