/**
 * Characters that change how text around them reads, without being seen: direction overrides, embeddings, isolates and
 * marks (a name with one can turn an amount or an address round), and control characters but tab and line feed.
 * Joiners stay: emoji and several scripts need them.
 */
const HIDDEN_CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const withoutHiddenControls = (text: string): string => text.replace(HIDDEN_CONTROLS, '');

/** For headers: a line break there would start a header of its own. */
export const singleLine = (text: string): string => withoutHiddenControls(text.replace(/\s+/g, ' ')).trim();

/**
 * Whether a name could be read as a link. Anybody can open an account in the name of "Win at evil.example" with the
 * address of somebody else, and mail programs make links of such text by themselves.
 */
export function looksLikeLink(name: string): boolean {
  // As a mail program would read it: wide forms made plain, invisible characters gone, and 。 is a dot in host names.
  const plain = name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replaceAll('。', '.');
  return /[/@:]|www\.|[\p{L}\p{N}]\.\p{L}{2}/iu.test(plain);
}
