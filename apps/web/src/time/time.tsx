import {
  type JstDate as BusinessDate,
  type ExpectedDate as Expected,
  expectedDateWords,
  type Instant,
  instantToIso,
  jstDateWords,
} from '@toriyose/domain';
import { useLocale } from '../app/page-settings.tsx';
import { useSession } from '../app/session.ts';
import { localTime, timeLeft, timeWords, tokyoTime } from './time-words.ts';
import { useHydrated, useNow } from './use-now.ts';

/**
 * A moment: Tokyo time, and once the browser has taken over also the reader's own time (ACC-8: of the account, else of
 * the device), where it differs.
 */
export function Time({ at }: { at: Instant }) {
  const locale = useLocale();
  const timeZone = useSession().customer?.timeZone;
  const local = useHydrated()
    ? localTime(at, timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, locale)
    : null;
  return (
    <time dateTime={instantToIso(at)} className="tabular-nums">
      {tokyoTime(at, locale)}
      {local !== null && <span className="text-soft">{timeWords[locale].beside(local)}</span>}
    </time>
  );
}

/** A date in Japan: "24 December 2026" / "2026年12月24日". */
export function JstDate({ date }: { date: BusinessDate }) {
  return (
    <time dateTime={date} className="tabular-nums">
      {jstDateWords(date, useLocale())}
    </time>
  );
}

/** A date as precisely as it is known: "late December 2026" / "2026年12月下旬"; null is said to be unknown. */
export function ExpectedDate({ window }: { window: Expected }) {
  return <span className="tabular-nums">{expectedDateWords(window, useLocale())}</span>;
}

const SECOND_MS = 1000;

/** What is left until a moment: "in 3 h 12 min". Not a live region: it would be read out every second. */
export function Countdown({ until }: { until: Instant }) {
  const locale = useLocale();
  const left = until - useNow(SECOND_MS);
  const words = timeWords[locale];
  return (
    <time dateTime={instantToIso(until)} className="tabular-nums">
      {left > 0 ? words.inTime(timeLeft(left, locale)) : words.over}
    </time>
  );
}
