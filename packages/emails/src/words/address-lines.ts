import { findCountry, HOME_COUNTRY, type Language, type PostalAddress } from '@toriyose/domain';

/** Countries that write the postal code in front of the town. */
const CODE_FIRST: ReadonlySet<string> = new Set(
  'AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LT LU LV MX NL NO PL PT RO RS SE SI SK TR'.split(' '),
);

const present = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

function townLine({ city, region, postalCode, country }: PostalAddress): string {
  if (CODE_FIRST.has(country)) return present([`${postalCode} ${city}`, region]).join(', ');
  return present([city, `${region} ${postalCode}`]).join(', ');
}

function internationalLines(address: PostalAddress, language: Language): string[] {
  const { recipient, line1, line2, country, phone } = address;
  const countryName = findCountry(country)?.name[language] ?? country;
  return language === 'en'
    ? [recipient, line1, line2, townLine(address), countryName, phone && `Phone ${phone}`]
    : [`${recipient} 様`, line1, line2, townLine(address), countryName, phone && `電話 ${phone}`];
}

/** 〒 first, from the prefecture down to the house, the person last. */
const japaneseLines = ({ recipient, line1, line2, city, region, postalCode, phone }: PostalAddress): string[] => [
  `〒${postalCode.replace(/^(\d{3})-?(\d{4})$/, '$1-$2')}`,
  `${region}${city}${line1}`,
  line2,
  `${recipient} 様`,
  phone && `電話 ${phone}`,
];

/** An address in the order of its readers: Japanese order for an address in Japan read in Japanese, else as mail abroad. */
export const addressLines = (address: PostalAddress, language: Language): string[] =>
  present(
    language === 'ja' && address.country === HOME_COUNTRY
      ? japaneseLines(address)
      : internationalLines(address, language),
  );
