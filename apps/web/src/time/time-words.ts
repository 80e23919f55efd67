import {
  DAY_MS,
  HOUR_MS,
  type Instant,
  type JstDate,
  jstDate,
  jstDateOf,
  jstDateWords,
  MINUTE_MS,
} from '@toriyose/domain';
import { defineWords, type Locale } from '../words/words.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** Time of day on a clock in Tokyo: "15:00". */
export const jstClock = (at: Instant): string => new Date(at + 9 * HOUR_MS).toISOString().slice(11, 16);

/** Date and time of day on a clock in that time zone. @param timeZone an IANA name */
export function localClock(at: Instant, timeZone: string): { date: JstDate; clock: string } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { date: jstDate(`${year}-${pad(month)}-${pad(day)}`), clock: `${pad(hour)}:${pad(minute)}` };
}

export const timeWords = defineWords({
  en: {
    inTokyo: (date: string, clock: string) => `${date}, ${clock} Tokyo`,
    yourDayToo: (clock: string) => `${clock} your time`,
    yourDay: (date: string, clock: string) => `${date}, ${clock} your time`,
    beside: (local: string) => ` (${local})`,
    inTime: (time: string) => `in ${time}`,
    over: 'now',
    days: (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`,
    hours: (n: number) => `${n} h`,
    minutes: (n: number) => `${n} min`,
    seconds: (n: number) => `${n} s`,
    gap: ' ',
  },
  ja: {
    inTokyo: (date: string, clock: string) => `${date} ${clock}（日本時間）`,
    yourDayToo: (clock: string) => `現地時間 ${clock}`,
    yourDay: (date: string, clock: string) => `現地時間 ${date} ${clock}`,
    beside: (local: string) => `／${local}`,
    inTime: (time: string) => `あと${time}`,
    over: 'まもなく',
    days: (n: number) => `${n}日`,
    hours: (n: number) => `${n}時間`,
    minutes: (n: number) => `${n}分`,
    seconds: (n: number) => `${n}秒`,
    gap: '',
  },
});

/** "24 December 2026, 15:00 Tokyo" / "2026年12月24日 15:00（日本時間）" */
export const tokyoTime = (at: Instant, locale: Locale): string =>
  timeWords[locale].inTokyo(jstDateWords(jstDateOf(at), locale), jstClock(at));

/** The same moment for a reader elsewhere; null where the clocks agree with Tokyo's. */
export function localTime(at: Instant, timeZone: string, locale: Locale): string | null {
  const { date, clock } = localClock(at, timeZone);
  const sameDay = date === jstDateOf(at);
  if (sameDay && clock === jstClock(at)) return null;
  const words = timeWords[locale];
  return sameDay ? words.yourDayToo(clock) : words.yourDay(jstDateWords(date, locale), clock);
}

/** The two largest units that matter: "2 days 4 h", "3 h 12 min", "5 min 20 s". @param ms more than zero */
export function timeLeft(ms: number, locale: Locale): string {
  const words = timeWords[locale];
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  if (days > 0) return `${words.days(days)}${words.gap}${words.hours(hours)}`;
  if (hours > 0) return `${words.hours(hours)}${words.gap}${words.minutes(minutes)}`;
  return `${words.minutes(minutes)}${words.gap}${words.seconds(Math.floor((ms % MINUTE_MS) / 1000))}`;
}
