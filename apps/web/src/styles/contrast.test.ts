import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'raised', 'sunken'];
const text = (color: string, grounds: readonly string[]) => grounds.map((ground) => [color, ground, 4.5] as const);

/** Which colour is set on which, and the least contrast: 4.5 for text, 3 for the edges of controls. */
const PAIRS = [
  ...text('ink', [...GROUNDS, 'ai-wash', 'shu-wash', 'done-wash']),
  ...text('soft', [...GROUNDS, 'ai-wash', 'shu-wash']),
  ...text('faint', GROUNDS),
  ...text('ai', [...GROUNDS, 'ai-wash', 'shu-wash', 'done-wash']),
  ...text('ai-deep', GROUNDS),
  ...text('shu', [...GROUNDS, 'shu-wash', 'ai-wash']),
  ...text('done', [...GROUNDS, 'done-wash', 'ai-wash']),
  ...text('on-ai', ['ai', 'ai-deep']),
  ...text('on-shu', ['shu']),
  ...text('paper', ['ink']),
  ...GROUNDS.map((ground) => ['edge', ground, 3] as const),
];

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  it.each(PAIRS)('%s on %s is at least %d', (front, ground, least) => {
    const colors = [front, ground].map((name) => tokens.get(name)?.[theme] ?? 'missing');
    expect(colors).not.toContain('missing');
    expect(contrast(colors[0] ?? '', colors[1] ?? '')).toBeGreaterThanOrEqual(least);
  });
});
