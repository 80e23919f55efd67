/**
 * Where an HTML reader would leave the text: "<" with a letter, "/" and a letter, "!" with a letter, "-" or "[", or "?"
 * with a letter right behind it. "a < b", "<3", "</3" and "5 > 3" are none of these.
 */
const TAG = /<(?:\/?[a-z]|!(?:[a-z[]|--)|\?[a-z])/i;

/** "&lt;", "&#60;", "&#x3c;" as browsers read them: zeros in front, and the ";" may be missing. */
const LESS_THAN = /&(?:lt|LT|#0*60(?!\d)|#[xX]0*3[cC](?![\da-fA-F]));?/g;
/** "&amp;", and "&amp;amp;amp;" at once: undone layer by layer, a long chain would take a second. */
const AMPERSAND = /&(?:(?:amp|AMP|#0*38(?!\d)|#[xX]0*26(?![\da-fA-F]));?)+/g;

/** Entities that only markup, or a text copied out of markup, contains. */
const ENTITY = /&(?:#\d+|#x[0-9a-f]+|lt|gt|amp|quot|apos|nbsp|copy|reg|trade|hellip|[mn]dash|[lr][sd]quo|yen);/i;

/** Undoes what could hide a tag: compatibility forms (＜), invisible characters inside it, encoded "<". */
const unmasked = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(AMPERSAND, '&')
    .replace(LESS_THAN, '<');

/**
 * REV-1: whether a text contains HTML, plain or masked. Texts are escaped wherever they are shown; this only makes
 * sure that nobody publishes markup for readers to look at.
 */
export const hasMarkup = (text: string): boolean => ENTITY.test(text.normalize('NFKC')) || TAG.test(unmasked(text));
