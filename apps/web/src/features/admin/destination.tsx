import { findCountry, isShippingMethod, SHIPPING_METHOD_FACTS } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';

interface DestinationProps {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** As the order keeps it. */
  method: string;
}

/** "EMS (express mail)" is "EMS" where many stand below each other. */
const shortName = (name: string): string => name.replace(/\s*[(（].*$/, '') || name;

/** Country and shipping method, one above the other, for a cell of a table. */
export function Destination({ country, method }: DestinationProps) {
  const locale = useLocale();
  return (
    <span className="block whitespace-nowrap">
      {findCountry(country)?.name[locale] ?? country}
      <span className="block text-soft text-xs">{shortName(methodName(method, locale))}</span>
    </span>
  );
}

const methodName = (method: string, locale: 'en' | 'ja'): string =>
  isShippingMethod(method) ? SHIPPING_METHOD_FACTS[method].name[locale] : method;
