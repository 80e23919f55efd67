import { darken, lighten } from './palette.ts';
import { baseColour, isDark, litGradient, mainSlot, type Product, type Recipe, sideSlot } from './product.ts';

/** Two soft bars where a package would carry its title; no letters, so that no font is needed. */
const titleBars = (x: number, y: number, width: number, colour: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="13" rx="6.5" fill="${colour}" fill-opacity=".85"/>
   <rect x="${x}" y="${y + 22}" width="${width * 0.62}" height="8" rx="4" fill="${colour}" fill-opacity=".5"/>`;

const inkOn = (recipe: Recipe): string => (isDark(recipe) ? '#fbf4e6' : darken(baseColour(recipe), 0.62));

/** A kit, puzzle or board game box, seen slightly from the right. */
export function box(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const portrait = recipe.seed % 3 === 0;
  const [w, h] = portrait ? [286, 344] : [366, 280];
  const [x, y, dx, dy] = [CANVAS_MIDDLE - w / 2 - 24, 520 - h, 52, -30];
  const svg = `<defs>${litGradient('front', colour)}
      <radialGradient id="glow"><stop offset="0" stop-color="#fffaf0" stop-opacity=".75"/><stop offset="1" stop-color="#fffaf0" stop-opacity="0"/></radialGradient></defs>
    <path d="M${x + w} ${y} l${dx} ${dy} v${h} l${-dx} ${-dy} z" fill="${darken(colour, 0.38)}"/>
    <path d="M${x} ${y} l${dx} ${dy} h${w} l${-dx} ${-dy} z" fill="${lighten(colour, 0.34)}"/>
    <rect x="${x}" y="${y}" width="${w}" height="${h}" fill="url(#front)"/>
    <ellipse cx="${x + w / 2}" cy="${y + h * 0.46}" rx="${w * 0.46}" ry="${h * 0.42}" fill="url(#glow)"/>
    <rect x="${x}" y="${y + h - 62}" width="${w}" height="62" fill="${darken(colour, 0.2)}" fill-opacity=".55"/>
    <rect x="${x + 10}" y="${y + 10}" width="${w - 20}" height="${h - 20}" fill="none" stroke="#fffaf0" stroke-opacity=".35" stroke-width="2"/>
    ${titleBars(x + 24, y + h - 48, w * 0.46, '#fffaf0')}
    <circle cx="${x + w - 38}" cy="${y + h - 31}" r="15" fill="#fffaf0" fill-opacity=".8"/>`;
  const size = portrait ? 232 : 206;
  return {
    svg,
    art: [
      ...mainSlot(recipe, { x: x + w / 2 - (recipe.side === '' ? 0 : 24), y: y + (h - 62) / 2, size }),
      ...sideSlot(recipe, { x: x + w - 70, y: y + h - 116, size: 96 }),
    ],
    pose: 'standing',
  };
}

const CANVAS_MIDDLE = 320;

/** A closed book lying on the table. */
export function book(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const ink = inkOn(recipe);
  const panel = recipe.seed % 3;
  const ground =
    panel === 0
      ? ''
      : `<rect x="${panel === 1 ? 216 : 190}" y="${panel === 1 ? 220 : 250}" width="${panel === 1 ? 236 : 288}" height="${panel === 1 ? 236 : 190}" ${panel === 1 ? 'rx="118"' : ''} fill="#fffaf0" fill-opacity=".3"/>`;
  const svg = `<defs>${litGradient('cover', colour)}</defs>
    <path d="M176 118 h312 v424 h-312 z" fill="#f7f1e4"/>
    <path d="M482 126 h10 v420 h-308 v-8 h298 z" fill="#d8cfbd"/>
    <path d="M162 110 h316 a8 8 0 0 1 8 8 v408 a8 8 0 0 1 -8 8 h-316 z" fill="url(#cover)"/>
    <rect x="162" y="110" width="26" height="424" fill="${darken(colour, 0.28)}" fill-opacity=".5"/>
    <rect x="188" y="110" width="5" height="424" fill="#fffaf0" fill-opacity=".22"/>${ground}
    ${titleBars(216, 150, 190, ink)}
    <rect x="216" y="492" width="70" height="9" rx="4.5" fill="${ink}" fill-opacity=".55"/>`;
  return {
    svg,
    art: [...mainSlot(recipe, { x: 334, y: 344, size: 226 }), ...sideSlot(recipe, { x: 420, y: 446, size: 96 })],
    pose: 'lying',
    turn: (recipe.seed % 7) - 3,
  };
}

/** A row of spines in a slipcase. */
export function books(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const spines = [0.05, 0.3, 0.12, 0.4, 0.2, 0.34, 0.1]
    .map(
      (share, index) =>
        `<rect x="${196 + index * 34}" y="214" width="32" height="300" rx="3" fill="${lighten(colour, share)}"/>
         <rect x="${203 + index * 34}" y="246" width="18" height="96" rx="4" fill="#fffaf0" fill-opacity=".5"/>
         <circle cx="${212 + index * 34}" cy="482" r="8" fill="#fffaf0" fill-opacity=".65"/>`,
    )
    .join('');
  return {
    svg: `<rect x="182" y="200" width="264" height="322" rx="4" fill="${darken(colour, 0.45)}"/>${spines}
      <path d="M446 200 l44 -26 v322 l-44 26 z" fill="${darken(colour, 0.3)}"/><path d="M182 200 l44 -26 h264 l-44 26 z" fill="${darken(colour, 0.1)}"/>`,
    art: mainSlot(recipe, { x: 314, y: 414, size: 92 }),
    pose: 'standing',
  };
}

/** A magazine or score. */
export function booklet(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const svg = `<defs>${litGradient('cover', lighten(colour, 0.55))}</defs>
    <rect x="160" y="104" width="326" height="436" fill="#ddd5c6"/><rect x="154" y="98" width="326" height="436" fill="url(#cover)"/>
    <rect x="154" y="98" width="326" height="88" fill="${colour}"/>
    <rect x="176" y="122" width="220" height="26" rx="4" fill="#fffaf0" fill-opacity=".92"/>
    <rect x="176" y="158" width="120" height="8" rx="4" fill="#fffaf0" fill-opacity=".6"/>
    <circle cx="317" cy="350" r="132" fill="#fffaf0" fill-opacity=".6"/>
    ${titleBars(176, 476, 150, darken(colour, 0.5))}<rect x="420" y="470" width="40" height="44" fill="#fffaf0"/>
    <path d="M426 476 v32 M432 476 v32 M438 476 v32 M446 476 v32 M452 476 v32" stroke="#3a3540" stroke-width="2.5"/>`;
  return {
    svg,
    art: [...mainSlot(recipe, { x: 312, y: 342, size: 232 }), ...sideSlot(recipe, { x: 418, y: 420, size: 102 })],
    pose: 'lying',
    turn: (recipe.seed % 5) - 2,
  };
}

/** A game in its plastic case. */
export function gameCase(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const svg = `<defs>${litGradient('insert', colour)}
      <radialGradient id="glow"><stop offset="0" stop-color="#fffaf0" stop-opacity=".8"/><stop offset="1" stop-color="#fffaf0" stop-opacity="0"/></radialGradient></defs>
    <rect x="182" y="112" width="276" height="412" rx="14" fill="${darken(colour, 0.55)}"/>
    <rect x="182" y="112" width="14" height="412" rx="7" fill="${lighten(colour, 0.2)}" fill-opacity=".4"/>
    <rect x="200" y="124" width="250" height="388" rx="4" fill="url(#insert)"/>
    <rect x="200" y="124" width="250" height="38" rx="4" fill="#fffaf0" fill-opacity=".85"/>
    <circle cx="222" cy="143" r="9" fill="${darken(colour, 0.3)}"/><rect x="240" y="138" width="70" height="10" rx="5" fill="${darken(colour, 0.3)}" fill-opacity=".7"/>
    <ellipse cx="325" cy="306" rx="128" ry="128" fill="url(#glow)"/>
    ${titleBars(222, 452, 160, inkOn(recipe))}
    <path d="M200 124 h96 l-96 250 z" fill="#ffffff" fill-opacity=".12"/>`;
  return {
    svg,
    art: [...mainSlot(recipe, { x: 325, y: 300, size: 214 }), ...sideSlot(recipe, { x: 398, y: 398, size: 88 })],
    pose: 'standing',
  };
}

function recordCover(recipe: Recipe, x: number, y: number, size: number): string {
  const colour = baseColour(recipe);
  const style = recipe.seed % 3;
  const figure =
    style === 0
      ? `<circle cx="${x + size / 2}" cy="${y + size / 2}" r="${size * 0.38}" fill="#fffaf0" fill-opacity=".42"/>`
      : style === 1
        ? `<rect x="${x}" y="${y + size * 0.62}" width="${size}" height="${size * 0.38}" fill="${darken(colour, 0.3)}" fill-opacity=".6"/>`
        : [0, 1, 2, 3, 4]
            .map(
              (n) =>
                `<rect x="${x}" y="${y + size * (0.16 + n * 0.17)}" width="${size}" height="${size * 0.05}" fill="#fffaf0" fill-opacity=".24"/>`,
            )
            .join('');
  return `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="3" fill="url(#cover)"/>${figure}`;
}

/** A compact disc in its case. */
export function compactDisc(recipe: Recipe): Product {
  const svg = `<defs>${litGradient('cover', baseColour(recipe))}</defs>
    <rect x="136" y="146" width="376" height="342" rx="8" fill="#e9e9ea"/><rect x="136" y="146" width="30" height="342" rx="8" fill="#2f2d33"/>
    <path d="M142 160 v314 M150 160 v314 M158 160 v314" stroke="#ffffff" stroke-opacity=".14" stroke-width="2"/>
    ${recordCover(recipe, 172, 152, 330)}`;
  return {
    svg,
    art: [...mainSlot(recipe, { x: 337, y: 312, size: 214 }), ...sideSlot(recipe, { x: 432, y: 412, size: 104 })],
    pose: 'lying',
    turn: (recipe.seed % 7) - 3,
  };
}

/** A record, half out of its sleeve. */
export function vinyl(recipe: Recipe): Product {
  const grooves = [150, 136, 122, 108, 94, 80]
    .map(
      (r) => `<circle cx="420" cy="320" r="${r}" fill="none" stroke="#ffffff" stroke-opacity=".09" stroke-width="2"/>`,
    )
    .join('');
  const svg = `<defs>${litGradient('cover', baseColour(recipe))}</defs>
    <circle cx="420" cy="320" r="166" fill="#221f24"/>${grooves}<circle cx="420" cy="320" r="58" fill="${baseColour(recipe)}"/><circle cx="420" cy="320" r="7" fill="#f4efe6"/>
    <path d="M420 320 L520 188 A166 166 0 0 1 566 242 z" fill="#ffffff" fill-opacity=".1"/>
    <rect x="86" y="146" width="348" height="348" fill="#2b2430" fill-opacity=".22"/>${recordCover(recipe, 80, 140, 348)}
    <rect x="420" y="140" width="8" height="348" fill="#2b2430" fill-opacity=".14"/>`;
  return { svg, art: mainSlot(recipe, { x: 254, y: 314, size: 226 }), pose: 'lying', turn: -2 };
}

/** A print, poster, calendar or scroll. */
export function poster(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const svg = `<defs>${litGradient('sheet', lighten(colour, 0.25))}</defs>
    <rect x="166" y="92" width="308" height="452" fill="#fdfaf3"/><rect x="184" y="110" width="272" height="382" fill="url(#sheet)"/>
    <circle cx="${recipe.seed % 2 === 0 ? 262 : 378}" cy="206" r="58" fill="#fffaf0" fill-opacity=".55"/>
    <path d="M184 410 q68 -36 136 -8 t136 -10 v100 h-272 z" fill="${darken(colour, 0.25)}" fill-opacity=".5"/>
    <path d="M184 446 q80 -26 150 -4 t122 -12 v62 h-272 z" fill="${darken(colour, 0.4)}" fill-opacity=".45"/>
    <rect x="184" y="510" width="96" height="9" rx="4.5" fill="${darken(colour, 0.5)}" fill-opacity=".5"/><rect x="430" y="504" width="22" height="22" fill="#c4563c"/>`;
  return {
    svg,
    art: [
      ...sideSlot(recipe, { x: recipe.seed % 2 === 0 ? 388 : 254, y: 204, size: 104 }),
      ...mainSlot(recipe, { x: 320, y: 352, size: 216 }),
    ],
    pose: 'lying',
    turn: (recipe.seed % 5) - 2,
  };
}

/** A sheet of stickers or stamps. */
export function sheet(recipe: Recipe): Product {
  const cells = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  return {
    svg: `<rect x="152" y="112" width="336" height="416" rx="10" fill="#fdfaf3"/><rect x="168" y="128" width="304" height="34" rx="6" fill="${lighten(baseColour(recipe), 0.2)}"/>
      ${cells.map((n) => `<circle cx="${222 + (n % 3) * 98}" cy="${228 + Math.floor(n / 3) * 112}" r="47" fill="none" stroke="#d9cfbe" stroke-width="2" stroke-dasharray="5 5"/>`).join('')}`,
    art: cells.map((n) => ({
      emoji: n % 2 === 0 ? recipe.main : recipe.side,
      x: 222 + (n % 3) * 98,
      y: 228 + Math.floor(n / 3) * 112,
      size: 70,
      hue: n * 11,
    })),
    pose: 'lying',
    turn: -4,
  };
}

/** Three cards, fanned. */
export function cards(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const back = (
    turn: number,
  ) => `<g transform="rotate(${turn} 320 560)"><rect x="214" y="156" width="212" height="304" rx="16" fill="#fdfaf3"/>
    <rect x="226" y="168" width="188" height="280" rx="10" fill="${colour}"/>
    ${[0, 1, 2, 3, 4].map((n) => `<circle cx="320" cy="${204 + n * 52}" r="17" fill="none" stroke="#fffaf0" stroke-opacity=".5" stroke-width="3"/>`).join('')}</g>`;
  return {
    svg: `${back(-19)}${back(17)}<rect x="214" y="170" width="212" height="304" rx="16" fill="#2b2430" fill-opacity=".16"/>
      <rect x="214" y="162" width="212" height="304" rx="16" fill="#fdfaf3"/><rect x="226" y="174" width="188" height="280" rx="10" fill="none" stroke="${colour}" stroke-width="3"/>`,
    art: [...mainSlot(recipe, { x: 320, y: 300, size: 148 }), ...sideSlot(recipe, { x: 382, y: 412, size: 56 })],
    pose: 'lying',
  };
}
