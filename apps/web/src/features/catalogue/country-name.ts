import { findCountry } from '@toriyose/domain';
import type { Locale } from '../../words/words.ts';

/** A country's name as the store writes it. @param code ISO 3166-1 alpha-2; shown as it is when the store does not know it */
export const countryName = (code: string, locale: Locale): string => findCountry(code)?.name[locale] ?? code;
