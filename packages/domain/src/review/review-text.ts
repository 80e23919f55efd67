import { hasMarkup } from './find-markup.ts';
import { type LetterSurvey, surveyLetters } from './letter-count.ts';

/** REV-1: "longer than 15 letters", so 16 is the least. */
export const REVIEW_MIN_LETTERS = 16;
export const REVIEW_MAX_LETTERS = 5000;

/**
 * Bounds work and storage before any letter is counted, since white space and marks are no letters. UTF-16 code units;
 * four for each letter allowed, which only thousands of composed emoji could exceed.
 */
export const REVIEW_MAX_LENGTH = 20_000;

export type ReviewTextRefusalCode =
  | 'too_short'
  | 'too_long'
  /** HTML tags or entities. */
  | 'markup'
  /** NUL and other control characters, halves of surrogate pairs: no keyboard types them. */
  | 'control_characters'
  /** A letter under a pile of combining marks. */
  | 'overloaded_letters';

export type ReviewTextCheck =
  /** @property text what is stored: NFC, tidy lines, at most one empty line in a row. Plain text, never HTML. */
  | { readonly ok: true; readonly text: string; readonly count: number }
  /** @property count letters as REV-1 counts them; beyond `REVIEW_MAX_LENGTH` the length in UTF-16 code units */
  | { readonly ok: false; readonly code: ReviewTextRefusalCode; readonly count: number };

/**
 * Dropped without a word, because they come along with pasted text and nobody sees them: marks that turn the reading
 * direction, zero-width space and joiner of words, byte order mark, soft hyphen, invisible operators. Kept are ZWJ and
 * ZWNJ (emoji, Persian, Indic scripts), LRM and RLM (right-to-left languages) and the tags of flags.
 */
const INVISIBLE = /[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Tab is made a space and the line ends "\n" before this is asked. */
const NEVER_TYPED = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

const tidy = (text: string): string =>
  text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * REV-1: checks the text of a review or comment and makes it ready to store. Checking what it returned again changes
 * nothing. Compatibility forms (Ｆｕｌｌ width, ㈱) are kept as written; only counting and the search for markup look
 * through them.
 */
export function checkReviewText(input: string): ReviewTextCheck {
  if (input.length > REVIEW_MAX_LENGTH) return { ok: false, code: 'too_long', count: input.length };
  const text = tidy(input);
  const letters = surveyLetters(text);
  const code = refusalCode(text, letters);
  return code ? { ok: false, code, count: letters.count } : { ok: true, text, count: letters.count };
}

function refusalCode(text: string, { count, overloaded }: LetterSurvey): ReviewTextRefusalCode | undefined {
  if (NEVER_TYPED.test(text)) return 'control_characters';
  if (hasMarkup(text)) return 'markup';
  if (overloaded) return 'overloaded_letters';
  if (count < REVIEW_MIN_LETTERS) return 'too_short';
  return count > REVIEW_MAX_LETTERS ? 'too_long' : undefined;
}
