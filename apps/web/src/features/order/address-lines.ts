import { HOME_COUNTRY } from '@toriyose/domain';
import type { Locale } from '../../words/words.ts';
import type { OrderView } from './order-view.ts';

/**
 * The address as its country writes it: in Japan, for readers of Japanese, from the postal code down to the recipient
 * (様); elsewhere from the recipient down to the country.
 */
export function addressLines(address: OrderView['shipTo'], locale: Locale): string[] {
  const { recipient, line1, line2, city, region, postalCode, countryName } = address;
  const name = locale === 'ja' ? `${recipient} 様` : recipient;
  const lines =
    locale === 'ja' && address.country === HOME_COUNTRY
      ? [`〒${postalCode}`, `${region}${city}${line1}`, line2, name]
      : [
          name,
          line1,
          line2,
          [[city, region].filter(Boolean).join(', '), postalCode].join(' ').trim(),
          countryName[locale],
        ];
  return lines.filter((line) => line !== '');
}
