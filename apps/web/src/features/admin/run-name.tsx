import { isJstDate, jstDateWords } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { useWords } from '../../words/words.ts';
import { runsWords } from './runs-words.ts';

/** A run's slot in words: "24 November 2026, 10:00", or "By hand". @param slot "2026-11-24T10:00" or "manual:<id>" */
export function RunName({ slot }: { slot: string }) {
  const words = useWords(runsWords);
  const locale = useLocale();
  const [date = '', clock = ''] = slot.split('T');
  return isJstDate(date) ? words.slot(jstDateWords(date, locale), clock) : words.manual;
}
