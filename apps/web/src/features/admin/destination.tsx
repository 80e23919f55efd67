import { findCountry, isShippingMethod, SHIPPING_METHOD_FACTS } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { useWords } from '../../words/words.ts';
import { staffWords } from './staff-words.ts';

/** Country and shipping method in a few words. @param method as the order keeps it */
export function Destination({ country, method }: { country: string; method: string }) {
  const words = useWords(staffWords);
  const locale = useLocale();
  const name = isShippingMethod(method) ? SHIPPING_METHOD_FACTS[method].name[locale] : method;
  return words.to(findCountry(country)?.name[locale] ?? country, shortName(name));
}

/** "EMS (express mail)" is "EMS" where many stand below each other. */
const shortName = (name: string): string => name.replace(/\s*[(（].*$/, '') || name;
