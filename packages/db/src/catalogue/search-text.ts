/** SHOP-2: how text becomes what the search index holds. The same steps run over items and over queries. */

/** Written without spaces, so every two neighbouring characters are indexed. `word` is any other script. */
export type RunScript = 'japanese' | 'word';

/** A stretch of letters and digits of one script. */
export interface TextRun {
  readonly script: RunScript;
  /** As typed, apart from full-width and half-width forms. */
  readonly shown: string;
  /** Lower case, without accents, katakana as hiragana. */
  readonly folded: string;
}

const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+/gu;
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Katakana stands 0x60 after hiragana. */
const foldKatakana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** Only the accents of Latin, Greek and Cyrillic go; the voicing marks of kana, which NFD splits off too, come back. */
const fold = (text: string): string =>
  foldKatakana(
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC'),
  );

/** Splits text into runs; everything that is neither letter nor digit separates. "it's" is one word. */
export function textRuns(text: string): TextRun[] {
  const runs = text.normalize('NFKC').replace(/['’]/g, '').match(RUN) ?? [];
  return runs.map((shown) => ({ script: JAPANESE.test(shown) ? 'japanese' : 'word', shown, folded: fold(shown) }));
}

/** "抹茶碗" gives 抹茶, 茶碗: neighbours in this order are a phrase that only the same text contains. */
export function bigrams(text: string): string[] {
  const letters = [...text];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** The last character stands alone, so that it too is found by its prefix, and so that no phrase crosses two runs. */
const japaneseTokens = (text: string): string[] => [...bigrams(text), [...text].at(-1) ?? ''];

/** What the index stores of a text: words, and bigrams of Japanese, divided by spaces. */
export const indexText = (text: string): string =>
  textRuns(text)
    .flatMap((run) => (run.script === 'japanese' ? japaneseTokens(run.folded) : [run.folded]))
    .join(' ');

/** Words that a misspelt one can be corrected to: four letters or more, without digits. */
export const correctableWords = (text: string): string[] => [
  ...new Set(
    textRuns(text).flatMap(({ script, folded }) => (script === 'word' && isCorrectable(folded) ? [folded] : [])),
  ),
];

export const isCorrectable = (word: string): boolean => word.length >= 4 && word.length <= 40 && !/\p{N}/u.test(word);

/** Three-letter pieces with the word's ends marked, so that words with the same beginning or end share some. */
export function wordGrams(word: string): string[] {
  const marked = [...`^^${word}$$`];
  return [...new Set(marked.slice(2).map((letter, index) => `${marked[index]}${marked[index + 1]}${letter}`))];
}
