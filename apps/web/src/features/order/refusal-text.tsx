import { useLocale } from '../../app/page-settings.tsx';
import type { OfferView } from './order-view.ts';

type OfferRefusal = Extract<OfferView, { allowed: false }>['refusal'];

/** Why not, and what instead. */
export function RefusalText({ refusal }: { refusal: OfferRefusal }) {
  const locale = useLocale();
  return [refusal.message[locale], refusal.remedy?.[locale]].filter(Boolean).join(locale === 'ja' ? '' : ' ');
}
