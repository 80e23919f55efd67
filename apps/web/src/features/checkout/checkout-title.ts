import { defineWords } from '../../words/words.ts';

/** Apart from the page's other words, which are loaded with it: routes are known everywhere. */
export const checkoutTitle = defineWords({ en: 'Checkout', ja: 'ご注文手続き' });
