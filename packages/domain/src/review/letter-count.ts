const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** UTF-16 code units handed to the segmenter at a time: V8's takes time with the square of the text (100,000: 20 s). */
const WINDOW = 1000;

const isSurrogateHead = (text: string, index: number): boolean => (text.charCodeAt(index) & 0xfc00) === 0xd800;

/**
 * The graphemes of a text of any length. A window begins where a grapheme does, so it is read as the whole text would
 * be; its last grapheme may be cut off and is left to the next window.
 */
function* graphemesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = start + WINDOW;
    // Not between the halves of a surrogate pair: a lone half would be the last grapheme, and hide the one that is cut.
    const piece = text.slice(start, isSurrogateHead(text, end - 1) ? end + 1 : end);
    const window = [...segmenter.segment(piece)].map(({ segment }) => segment);
    const whole = start + piece.length >= text.length || window.length === 1 ? window : window.slice(0, -1);
    yield* whole;
    start += whole.reduce((length, segment) => length + segment.length, 0);
  }
}

/**
 * More code points than any letter or emoji in real use has (a couple with skin tones: 10). What has more is a pile
 * of combining marks that spills over the lines above and below.
 */
export const MOST_CODE_POINTS_PER_LETTER = 16;

/**
 * Something to see: not white space, control or invisible characters, not marks without a base. U+2800 is the empty
 * Braille pattern, a blank that Unicode counts among the symbols.
 */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{C}\p{M}\u2800]/u;

/** Code units first: they are at least as many, and cost nothing to count. */
const isOverloaded = (grapheme: string): boolean =>
  grapheme.length > MOST_CODE_POINTS_PER_LETTER && [...grapheme].length > MOST_CODE_POINTS_PER_LETTER;

export interface LetterSurvey {
  readonly count: number;
  /** Whether a letter carries more than `MOST_CODE_POINTS_PER_LETTER`. */
  readonly overloaded: boolean;
}

/** @param enough stops there: compatibility forms can unfold to eighteen times the text */
function surveyGraphemes(text: string, enough: number): LetterSurvey {
  let count = 0;
  let overloaded = false;
  for (const grapheme of graphemesOf(text)) {
    if (VISIBLE.test(grapheme)) count += 1;
    overloaded ||= isOverloaded(grapheme);
    if (count >= enough) break;
  }
  return { count, overloaded };
}

/**
 * REV-1: the letters of a text as a reader counts them: a letter with its marks, an emoji, a flag or a syllable is
 * one; white space and invisible characters are none.
 *
 * Counted as written and again with compatibility forms made plain (NFKC), the smaller number counts: half-width
 * ｶﾞ is one letter like ガ, but the one sign ﷺ does not become the eighteen letters that NFKC makes of it.
 */
export function surveyLetters(text: string): LetterSurvey {
  const composed = text.normalize('NFC');
  const plain = text.normalize('NFKC');
  const written = surveyGraphemes(composed, Number.POSITIVE_INFINITY);
  if (plain === composed) return written;
  return { ...written, count: surveyGraphemes(plain, written.count).count };
}

/** REV-1: for the counter beside the text box; the same count that `checkReviewText` goes by. */
export const countLetters = (text: string): number => surveyLetters(text).count;
