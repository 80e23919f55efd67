import { expectedDateWords, type Language, LINE_STATUS_WORDS, type LineStatus, type MailLine } from '@toriyose/domain';

/** Whether a date is still being waited for. */
const IS_WAITED_FOR: Readonly<Record<LineStatus, boolean>> = {
  on_order: true,
  delayed: true,
  available: false,
  unobtainable: false,
  cancelled: false,
  shipped: false,
};

/** "On order: expected late December 2026" / "お取り寄せ中（2026年12月下旬 入荷予定）" */
export function lineStatusWords({ status, expected }: MailLine, language: Language): string {
  const words = LINE_STATUS_WORDS[status][language];
  if (!IS_WAITED_FOR[status]) return words;
  const date = expectedDateWords(expected, language);
  if (language === 'en') return `${words}: ${expected ? 'expected ' : ''}${date}`;
  return `${words}（${date}${expected ? ' 入荷予定' : ''}）`;
}
