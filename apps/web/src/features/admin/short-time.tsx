import { type Instant, instant, instantToIso, jstDateOf } from '@toriyose/domain';
import { useLocale, usePageSettings } from '../../app/page-settings.tsx';
import { jstClock, tokyoTime } from '../../time/time-words.ts';
import { useWords } from '../../words/words.ts';
import { staffWords } from './staff-words.ts';

/** A moment for dense tables: "24 Nov 10:00" in Tokyo, where the store works. The year only where it is another one. */
export function ShortTime({ at }: { at: Instant }) {
  const words = useWords(staffWords);
  const locale = useLocale();
  const { renderedAt } = usePageSettings();
  const [year = '', month, day] = jstDateOf(at).split('-');
  const isThisYear = jstDateOf(instant(renderedAt)).startsWith(year);
  const date = words.shortDate(Number(day), Number(month));
  return (
    <time dateTime={instantToIso(at)} title={tokyoTime(at, locale)} className="whitespace-nowrap tabular-nums">
      {isThisYear ? date : `${year} ${date}`} {jstClock(at)}
    </time>
  );
}
