/** Names of traditional Japanese colours, for covers, boxes, glazes and labels. */
export const COLOURS = {
  ai: '#3f5685',
  asagi: '#6aa3a8',
  matcha: '#869a58',
  wakakusa: '#b3bf78',
  yamabuki: '#e2b04a',
  kaki: '#d58a56',
  shu: '#c4563c',
  sakura: '#e6b9b7',
  fuji: '#8d80ae',
  kinari: '#efe5d2',
  hai: '#a39d94',
  sumi: '#43424a',
} as const;

export type ColourName = keyof typeof COLOURS;

export const isColourName = (text: string): text is ColourName => Object.hasOwn(COLOURS, text);

type Channels = readonly [number, number, number];

function channels(hex: string): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** @param share 0 gives `from`, 1 gives `to` */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const part = (index: 0 | 1 | 2) => Math.round(a[index] + (b[index] - a[index]) * share);
  return `#${[part(0), part(1), part(2)].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export const lighten = (hex: string, share: number): string => mix(hex, '#fffaf0', share);
export const darken = (hex: string, share: number): string => mix(hex, '#2b2430', share);

/** A number from 0 to 2^32 - 1 that depends on the text only (FNV-1a): the same key always gives the same picture. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // FNV's low bits are weak for short texts; fold the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0;
}
