import type { Language } from '../order/order.ts';
import type { DateWindow, ExpectedDate } from '../time/date-window.ts';
import type { JstDate } from '../time/jst-date.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const parts = (date: JstDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

const third = (day: number, language: Language): string => {
  const index = day === 1 ? 0 : day === 11 ? 1 : 2;
  const names = language === 'en' ? ['early', 'mid', 'late'] : ['上旬', '中旬', '下旬'];
  return names[index] ?? '';
};

/** "24 December 2026" / "2026年12月24日" */
export function jstDateWords(date: JstDate, language: Language): string {
  const { year, month, day } = parts(date);
  return language === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

function englishWindow(window: DateWindow): string {
  const { year, month, day } = parts(window.start);
  switch (window.precision) {
    case 'day':
      return jstDateWords(window.start, 'en');
    case 'third':
      return `${third(day, 'en')} ${MONTHS[month - 1]} ${year}`;
    case 'month':
      return `${MONTHS[month - 1]} ${year}`;
    case 'quarter':
      return `${MONTHS[month - 1]} to ${MONTHS[month + 1]} ${year}`;
    case 'half':
      return `${month === 1 ? 'first' : 'second'} half of ${year}`;
    case 'year':
      return `${year}`;
  }
}

function japaneseWindow(window: DateWindow): string {
  const { year, month, day } = parts(window.start);
  switch (window.precision) {
    case 'day':
      return jstDateWords(window.start, 'ja');
    case 'third':
      return `${year}年${month}月${third(day, 'ja')}`;
    case 'month':
      return `${year}年${month}月`;
    case 'quarter':
      return `${year}年${month}〜${month + 2}月`;
    case 'half':
      return `${year}年${month === 1 ? '上半期' : '下半期'}`;
    case 'year':
      return `${year}年`;
  }
}

/** "late December 2026" / "2026年12月下旬"; an unknown date is said so. */
export function expectedDateWords(expected: ExpectedDate, language: Language): string {
  if (expected === null) return language === 'en' ? 'date not known yet' : '時期未定';
  return language === 'en' ? englishWindow(expected) : japaneseWindow(expected);
}
