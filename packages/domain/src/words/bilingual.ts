import type { Language } from '../order/order.ts';

/** Words for each key in both languages: a missing key or language does not compile. */
export type WordsFor<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>;
