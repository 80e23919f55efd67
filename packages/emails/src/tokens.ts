import type { CSSProperties } from 'react';

/**
 * The look of every mail: warm paper, ink, indigo for what can be done, vermilion for what needs attention, green for
 * what is done. The same values as the shop's own tokens, as plain hex: mail programs know no variables.
 */
const COLOURS = {
  paper: { light: '#f8f4eb', dark: '#181613' },
  raised: { light: '#fffdf8', dark: '#211e1a' },
  sunken: { light: '#f0eadc', dark: '#2a2621' },
  ink: { light: '#26221c', dark: '#ece6da' },
  soft: { light: '#5b5347', dark: '#beb5a6' },
  faint: { light: '#6d6457', dark: '#a1988a' },
  line: { light: '#e0d7c6', dark: '#37322b' },
  ai: { light: '#1f4272', dark: '#a9c4ef' },
  onAi: { light: '#fdfaf3', dark: '#12213a' },
  shu: { light: '#a8331a', dark: '#ff9b80' },
  done: { light: '#28633f', dark: '#93cda5' },
} as const satisfies Record<string, { readonly light: string; readonly dark: string }>;
type Colour = keyof typeof COLOURS;

export const FONT_FAMILY =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Hiragino Sans', 'Yu Gothic', 'Noto Sans JP', 'Noto Sans CJK JP', Meiryo, sans-serif";

export const WIDTH_PX = 600;

export const TYPE = {
  title: { fontSize: '23px', lineHeight: '1.35', fontWeight: 600 },
  heading: { fontSize: '15px', lineHeight: '1.5', fontWeight: 600 },
  body: { fontSize: '16px', lineHeight: '1.7' },
  detail: { fontSize: '14px', lineHeight: '1.6' },
} as const satisfies Record<string, CSSProperties>;

/** Figures that stand under each other. */
export const FIGURES = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const satisfies CSSProperties;

/** Which colour goes where. Each pair becomes an inline style for light mode and a class for dark mode. */
const PROPERTY_OF = {
  text: 'color',
  ground: 'backgroundColor',
  edge: 'borderColor',
} as const;
type Paint = Partial<Record<keyof typeof PROPERTY_OF, Colour>>;

const className = (kind: string, colour: string): string => `${kind}-${colour}`;

/**
 * Colours of one element, in light mode (inline, which every program reads) and in dark mode (by class).
 * @param style whatever else the element needs
 */
export function paint(colours: Paint, style: CSSProperties = {}): { className: string; style: CSSProperties } {
  const { text, ground, edge } = colours;
  return {
    className: [text && className('text', text), ground && className('ground', ground), edge && className('edge', edge)]
      .filter(Boolean)
      .join(' '),
    style: {
      ...style,
      ...(text && { color: COLOURS[text].light }),
      ...(ground && { backgroundColor: COLOURS[ground].light }),
      ...(edge && { borderColor: COLOURS[edge].light }),
    },
  };
}

const darkRules = (): string =>
  Object.entries(COLOURS)
    .flatMap(([name, { dark }]) => [
      `.${className('text', name)}{color:${dark}!important}`,
      `.${className('ground', name)}{background-color:${dark}!important}`,
      `.${className('edge', name)}{border-color:${dark}!important}`,
    ])
    .join('');

/** For the head of a mail. Without quotes and angle brackets: React escapes the text of a style element. */
export const HEAD_CSS = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${darkRules()}}
@media (max-width:480px){.card{padding:24px 20px!important}.page{padding:12px 8px!important}}`;
