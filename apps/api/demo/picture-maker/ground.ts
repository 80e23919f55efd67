import type { ItemCategory } from '@toriyose/domain';
import { darken, lighten, mix } from './palette.ts';
import { CANVAS } from './product.ts';

/** The paper colour behind each shelf's goods: all warm, all pale, so that a page of mixed goods stays calm. */
const PAPERS: Readonly<Record<ItemCategory, string>> = {
  figures: '#cfc8df',
  plush: '#efcfb6',
  'model-kits': '#bccfd8',
  games: '#c1c8e2',
  'toys-and-puzzles': '#f0d990',
  music: '#dfc3cf',
  'books-and-magazines': '#e2d0b0',
  stationery: '#c0d8d2',
  'tea-and-sweets': '#ccd9a4',
  'kitchen-and-tableware': '#dbcab4',
  'apparel-and-bags': '#bdcbde',
  'traditional-crafts': '#ecc0b0',
  beauty: '#eec6cb',
};

/** Scarcely visible textile patterns. The text is the content of an SVG pattern of the given size. */
const PATTERNS: readonly { readonly width: number; readonly height: number; readonly svg: string }[] = [
  {
    width: 56,
    height: 28,
    svg: '<g fill="none" stroke-width="1.6"><circle cx="28" cy="28" r="26"/><circle cx="28" cy="28" r="17"/><circle cx="28" cy="28" r="8"/><circle cx="0" cy="14" r="26"/><circle cx="56" cy="14" r="26"/></g>',
  },
  {
    width: 48,
    height: 84,
    svg: '<path d="M24 0 v84 M0 14 l48 56 M48 14 l-48 56 M0 0 v84 M24 28 l-24 -14 M24 28 l24 -14 M24 56 l-24 14 M24 56 l24 14" fill="none" stroke-width="1.4"/>',
  },
  { width: 22, height: 22, svg: '<circle cx="6" cy="6" r="1.8"/><circle cx="17" cy="17" r="1.8"/>' },
  {
    width: 64,
    height: 64,
    svg: '<g fill="none" stroke-width="1.5"><circle cx="0" cy="0" r="32"/><circle cx="64" cy="0" r="32"/><circle cx="0" cy="64" r="32"/><circle cx="64" cy="64" r="32"/><circle cx="32" cy="32" r="32"/></g>',
  },
  { width: 30, height: 30, svg: '<path d="M8 0 v30 M12 0 v30 M24 0 v30" fill="none" stroke-width="1.3"/>' },
];

function patternDefinition(seed: number, ink: string): string {
  const pattern = PATTERNS[seed % (PATTERNS.length + 1)];
  if (!pattern) return '';
  const { width, height, svg } = pattern;
  return `<pattern id="pattern" width="${width}" height="${height}" patternUnits="userSpaceOnUse"><g stroke="${ink}" fill="${ink}">${svg}</g></pattern>`;
}

/** A sheet of paper that sweeps from wall to table, a low edge, or a moon behind the goods. */
function backdrop(seed: number, paper: string, lying: boolean): string {
  if (lying) return '';
  const layout = (seed >>> 4) % 3;
  if (layout === 0) {
    return `<circle cx="320" cy="318" r="224" fill="${lighten(paper, 0.62)}" fill-opacity=".8"/>
      <rect y="470" width="640" height="170" fill="${darken(paper, 0.07)}"/><rect y="470" width="640" height="3" fill="#fffaf0" fill-opacity=".5"/>`;
  }
  if (layout === 1) return `<rect y="432" width="640" height="208" fill="url(#sweep)"/>`;
  return `<rect y="418" width="640" height="222" fill="${mix(paper, '#c9ab86', 0.34)}"/><rect y="418" width="640" height="222" fill="url(#table)"/><rect y="418" width="640" height="3" fill="#fffaf0" fill-opacity=".6"/>`;
}

/** The ground of a picture as SVG: the category's paper, its light from the top left, and a hint of a pattern. */
export function drawGround(category: ItemCategory, seed: number, lying: boolean): string {
  const shift = ((seed >>> 8) % 5) / 5;
  const paper = mix(PAPERS[category], seed % 2 === 0 ? '#f3e6d2' : '#d8dde6', shift * 0.36);
  const pattern = patternDefinition(seed >>> 6, darken(paper, 0.5));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CANVAS}" height="${CANVAS}"><defs>
      <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${lighten(paper, 0.4)}"/><stop offset="1" stop-color="${darken(paper, 0.06)}"/></linearGradient>
      <linearGradient id="sweep" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${darken(paper, 0.1)}" stop-opacity="0"/><stop offset=".5" stop-color="${darken(paper, 0.1)}" stop-opacity=".75"/><stop offset="1" stop-color="${darken(paper, 0.03)}"/></linearGradient>
      <linearGradient id="table" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fffaf0" stop-opacity=".55"/><stop offset="1" stop-color="#fffaf0" stop-opacity=".08"/></linearGradient>
      <radialGradient id="light" cx=".26" cy=".18" r=".85"><stop offset="0" stop-color="#fffdf6" stop-opacity=".6"/><stop offset="1" stop-color="#fffdf6" stop-opacity="0"/></radialGradient>${pattern}</defs>
    <rect width="640" height="640" fill="url(#wall)"/>${pattern === '' ? '' : '<rect width="640" height="640" fill="url(#pattern)" opacity=".1"/>'}
    ${backdrop(seed, paper, lying)}<rect width="640" height="640" fill="url(#light)"/></svg>`;
}
