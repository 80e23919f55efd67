import { addMs, HOUR_MS, type Instant, instantToIso, jstDateOf, jstDateWords, type Language } from '@toriyose/domain';

/** "24 November 2026, 10:00 (Tokyo time)" / "2026年11月24日 10:00（日本時間）": readers are in every zone, so it is named. */
export function momentWords(at: Instant, language: Language): string {
  const day = jstDateWords(jstDateOf(at), language);
  // Japan is nine hours ahead of UTC all year round.
  const time = instantToIso(addMs(at, 9 * HOUR_MS)).slice(11, 16);
  return language === 'en' ? `${day}, ${time} (Tokyo time)` : `${day} ${time}（日本時間）`;
}
