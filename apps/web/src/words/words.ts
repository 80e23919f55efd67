import type { Language } from '@toriyose/domain';
import { useLocale } from '../app/page-settings.tsx';

/** The language of a page: those that the store speaks. */
export type Locale = Language;

/** The same words in every language. */
export type Words<T> = Readonly<Record<Locale, T>>;

/**
 * Declares the words of a feature, usually in its `words.ts`. English gives the shape; a Japanese entry that is missing,
 * left over or takes other values does not compile. An entry is a text or a function that returns one.
 */
export const defineWords = <T>(words: { en: T; ja: NoInfer<T> }): Words<T> => words;

/** The words of a feature in the language of this page. */
export const useWords = <T>(words: Words<T>): T => words[useLocale()];

export const isLocale = (value: unknown): value is Locale => value === 'en' || value === 'ja';
