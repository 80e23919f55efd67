import { darken, lighten } from './palette.ts';
import { baseColour, litGradient, mainSlot, type Product, type Recipe, roundGradient, sideSlot } from './product.ts';

interface TinPlace {
  readonly x: number;
  readonly bottom: number;
  readonly scale: number;
}

function tinSvg(id: string, colour: string, { x, bottom, scale }: TinPlace): string {
  return `<g transform="translate(${x} ${bottom}) scale(${scale})"><defs>${roundGradient(`${id}body`, colour)}${roundGradient(`${id}lid`, darken(colour, 0.28))}${roundGradient(`${id}label`, '#f7efdf')}</defs>
    <path d="M-124 -300 v280 a124 34 0 0 0 248 0 v-280 z" fill="url(#${id}body)"/>
    <path d="M-124 -214 v150 a124 34 0 0 0 248 0 v-150 a124 34 0 0 1 -248 0 z" fill="url(#${id}label)"/>
    <path d="M-128 -330 v64 a128 35 0 0 0 256 0 v-64 z" fill="url(#${id}lid)"/><ellipse cx="0" cy="-330" rx="128" ry="35" fill="${lighten(darken(colour, 0.2), 0.22)}"/>
    <ellipse cx="0" cy="-330" rx="112" ry="29" fill="none" stroke="#fffaf0" stroke-opacity=".3" stroke-width="3"/></g>`;
}

/** A tea caddy. */
export function tin(recipe: Recipe): Product {
  return {
    svg: tinSvg('t', baseColour(recipe), { x: 320, bottom: 500, scale: 1.05 }),
    art: mainSlot(recipe, { x: 320, y: 394, size: 116 }),
    pose: 'standing',
  };
}

/** Three caddies as a gift. */
export function tins(recipe: Recipe): Product {
  return {
    svg: `${tinSvg('b', '#d58a56', { x: 434, bottom: 444, scale: 0.72 })}${tinSvg('c', '#43424a', { x: 206, bottom: 444, scale: 0.72 })}${tinSvg('a', baseColour(recipe), { x: 320, bottom: 506, scale: 0.82 })}`,
    art: mainSlot(recipe, { x: 320, y: 424, size: 92 }),
    pose: 'standing',
  };
}

/** An ink, oil or mist bottle. */
export function bottle(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const svg = `<defs>${roundGradient('ink', colour)}${roundGradient('cap', '#3d3a42')}</defs>
    <rect x="262" y="136" width="116" height="92" rx="10" fill="url(#cap)"/><rect x="272" y="222" width="96" height="34" fill="${lighten(colour, 0.55)}"/>
    <path d="M212 250 h216 q30 4 30 36 v204 q0 30 -30 30 h-216 q-30 0 -30 -30 v-204 q0 -32 30 -36 z" fill="${lighten(colour, 0.62)}"/>
    <path d="M196 300 h248 v184 q0 24 -24 24 h-200 q-24 0 -24 -24 z" fill="url(#ink)"/>
    <rect x="228" y="326" width="184" height="148" rx="6" fill="#fbf4e6"/><rect x="228" y="326" width="184" height="12" fill="${darken(colour, 0.3)}"/>
    <rect x="272" y="448" width="96" height="9" rx="4.5" fill="${darken(colour, 0.4)}" fill-opacity=".6"/>
    <path d="M204 268 q-10 6 -10 26 v160" stroke="#ffffff" stroke-opacity=".7" stroke-width="8" stroke-linecap="round" fill="none"/>`;
  return { svg, art: mainSlot(recipe, { x: 320, y: 392, size: 92 }), pose: 'standing' };
}

/** A glass jar with a cloth cover; the sweets are seen through it. */
export function jar(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const fill = Array.from({ length: 11 }, (_, n) => ({
    emoji: recipe.main,
    x: 242 + (n % 4) * 52 + (Math.floor(n / 4) % 2) * 22,
    y: 470 - Math.floor(n / 4) * 58,
    size: 74,
    hue: recipe.main === '⭐' ? n * 31 : (n % 3) * 5,
    turn: (n * 47) % 60,
  }));
  const svg = `<defs>${roundGradient('cover', colour)}</defs>
    <path d="M200 232 h240 q22 8 22 40 v216 q0 34 -34 34 h-216 q-34 0 -34 -34 v-216 q0 -32 22 -40 z" fill="#ffffff" fill-opacity=".62"/>
    <path d="M180 262 h280 v10 h-280 z" fill="#ffffff" fill-opacity=".5"/>
    <path d="M206 148 h228 l22 96 q-136 28 -272 0 z" fill="url(#cover)"/><path d="M196 214 q124 24 248 0" stroke="#c4563c" stroke-width="7" fill="none"/>`;
  return { svg, art: fill, pose: 'standing' };
}

/** A tumbler; with art it is a bottle's companion, without it cut glass. */
export function glass(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const cut = recipe.main === '❇';
  const facets = cut
    ? Array.from({ length: 15 }, (_, n) => {
        const [x, y] = [228 + (n % 5) * 46, 330 + Math.floor(n / 5) * 58];
        return `<path d="M${x - 22} ${y} L${x} ${y - 27} L${x + 22} ${y} L${x} ${y + 27} z" fill="#ffffff" fill-opacity=".3" stroke="#ffffff" stroke-opacity=".75" stroke-width="2.5"/>`;
      }).join('')
    : `<circle cx="262" cy="420" r="9" fill="#ffffff" fill-opacity=".5"/><circle cx="356" cy="350" r="6" fill="#ffffff" fill-opacity=".5"/><circle cx="392" cy="456" r="11" fill="#ffffff" fill-opacity=".4"/>`;
  const svg = `<defs>${roundGradient('glass', lighten(colour, cut ? 0.1 : 0.45))}<clipPath id="body"><path d="M186 186 h268 l-26 312 q-108 36 -216 0 z"/></clipPath></defs>
    <path d="M186 186 h268 l-26 312 q-108 36 -216 0 z" fill="url(#glass)" fill-opacity=".86"/>
    <g clip-path="url(#body)"><rect x="180" y="280" width="280" height="240" fill="${lighten(colour, 0.1)}" fill-opacity=".5"/>${facets}</g>
    <ellipse cx="320" cy="186" rx="134" ry="30" fill="${lighten(colour, 0.75)}"/><ellipse cx="320" cy="190" rx="122" ry="24" fill="${lighten(colour, 0.35)}"/>
    <path d="M214 220 l18 244" stroke="#ffffff" stroke-opacity=".65" stroke-width="11" stroke-linecap="round"/>`;
  return { svg, art: cut ? [] : mainSlot(recipe, { x: 330, y: 372, size: 104 }), pose: 'standing' };
}

const WHISK_TINES = Array.from({ length: 17 }, (_, n) => n - 8);

/** A tea whisk, standing on its tines' ring. @param x middle @param y foot, canvas pixels */
function whiskSvg(x: number, y: number, scale: number, bamboo: string): string {
  const tines = WHISK_TINES.map(
    (n) =>
      `<path d="M${n * 5} -150 C${n * 16} -120 ${n * 15} -40 ${n * 8} -6" stroke="${n % 2 === 0 ? lighten(bamboo, 0.25) : darken(bamboo, 0.12)}" stroke-width="7" fill="none" stroke-linecap="round"/>`,
  ).join('');
  return `<g transform="translate(${x} ${y}) scale(${scale})"><defs>${roundGradient('handle', bamboo)}</defs>${tines}
    <path d="M-52 -160 h104 l-6 22 h-92 z" fill="#4b3b36"/><rect x="-46" y="-292" width="92" height="136" rx="10" fill="url(#handle)"/>
    <ellipse cx="0" cy="-290" rx="45" ry="13" fill="${lighten(bamboo, 0.5)}"/><path d="M-46 -226 h92" stroke="${darken(bamboo, 0.25)}" stroke-opacity=".5" stroke-width="4"/></g>`;
}

const BAMBOO = '#d9bd83';

/** A tea whisk by itself. */
export function whisk(recipe: Recipe): Product {
  const bamboo = recipe.colour === 'sumi' ? '#6d4f3b' : BAMBOO;
  return { svg: whiskSvg(320, 520, 1.3, bamboo), art: [], pose: 'standing' };
}

/** A tea bowl with whisked matcha; "whisk" sets it beside one, "gold" mends it with gold, "soup" makes it a soup bowl. */
export function matchaBowl(recipe: Recipe): Product {
  const glaze = baseColour(recipe);
  const soup = recipe.main === 'soup';
  const withWhisk = recipe.main === 'whisk';
  const x = withWhisk ? 266 : 320;
  const bubbles = Array.from(
    { length: 26 },
    (_, n) =>
      `<circle cx="${x - 118 + ((n * 53) % 236)}" cy="${304 + ((n * 29) % 52) - 26}" r="${2 + (n % 4)}" fill="${soup ? '#8aa055' : '#e6edbd'}" fill-opacity=".75"/>`,
  ).join('');
  const seams =
    recipe.main === 'gold'
      ? `<path d="M${x - 70} 322 l26 58 l-14 44 l34 92 M${x - 44} 380 l70 22 l44 -24 M${x + 26} 402 l-8 70" stroke="#d9a93a" stroke-width="7" stroke-linejoin="round" fill="none"/>`
      : '';
  const svg = `<defs>${roundGradient('bowl', glaze)}<clipPath id="tea"><ellipse cx="${x}" cy="308" rx="142" ry="34"/></clipPath></defs>
    ${withWhisk ? whiskSvg(474, 506, 0.86, BAMBOO) : ''}
    <path d="M${x - 62} 490 h124 l-8 34 h-108 z" fill="${darken(glaze, 0.4)}"/>
    <path d="M${x - 170} 292 q4 150 90 208 h160 q86 -58 90 -208 z" fill="url(#bowl)"/>
    <path d="M${x - 168} 306 q70 36 92 18 q18 40 40 10 q30 48 58 4 q60 10 146 -30 l2 -16 h-340 z" fill="${lighten(glaze, 0.5)}" fill-opacity=".55"/>
    <ellipse cx="${x}" cy="292" rx="170" ry="46" fill="${lighten(glaze, 0.4)}"/><ellipse cx="${x}" cy="296" rx="156" ry="40" fill="${darken(glaze, 0.35)}"/>
    <ellipse cx="${x}" cy="308" rx="142" ry="34" fill="${soup ? '#b9793c' : '#9fb04f'}"/><g clip-path="url(#tea)"><ellipse cx="${x - 20}" cy="302" rx="110" ry="24" fill="${soup ? '#cd9455' : '#b9c66a'}"/>${bubbles}</g>${seams}
    <path d="M${x - 138} 340 q14 96 62 136" stroke="#ffffff" stroke-opacity=".35" stroke-width="12" stroke-linecap="round" fill="none"/>`;
  return { svg, art: [], pose: 'standing' };
}

/** A papier-mâché daruma whose eyes are still blank. */
export function daruma(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const svg = `<defs><radialGradient id="body" cx=".36" cy=".3" r=".8"><stop offset="0" stop-color="${lighten(colour, 0.35)}"/><stop offset=".5" stop-color="${colour}"/><stop offset="1" stop-color="${darken(colour, 0.4)}"/></radialGradient></defs>
    <path d="M320 132 c120 0 186 92 186 208 c0 110 -62 184 -186 184 s-186 -74 -186 -184 c0 -116 66 -208 186 -208 z" fill="url(#body)"/>
    <path d="M320 214 c92 0 134 38 134 94 s-52 92 -134 92 s-134 -36 -134 -92 s42 -94 134 -94 z" fill="#f6e9d5"/>
    <ellipse cx="262" cy="308" rx="34" ry="36" fill="#ffffff"/><ellipse cx="378" cy="308" rx="34" ry="36" fill="#ffffff"/>
    <path d="M214 258 q44 -34 88 -4 M426 258 q-44 -34 -88 -4" stroke="#2b2430" stroke-width="15" stroke-linecap="round" fill="none"/>
    <path d="M298 362 q22 12 44 0" stroke="#b3432f" stroke-width="8" stroke-linecap="round" fill="none"/><path d="M312 338 q8 8 16 0" stroke="#c79f83" stroke-width="6" fill="none" stroke-linecap="round"/>
    <path d="M226 372 q26 34 72 10 M414 372 q-26 34 -72 10" stroke="#2b2430" stroke-width="9" stroke-linecap="round" fill="none"/>
    <path d="M238 436 q82 66 164 0 M262 470 q58 40 116 0" stroke="#e2b04a" stroke-width="9" stroke-linecap="round" fill="none"/>`;
  return { svg, art: [], pose: 'standing' };
}

/** A loaf cake with its brown crust, first slices cut. */
export function cake(recipe: Recipe): Product {
  const crumb = lighten(baseColour(recipe), 0.3);
  const slice = (x: number) =>
    `<path d="M${x} 300 l54 -34 v172 l-54 38 z" fill="#7b4a2c"/><path d="M${x - 118} 300 h118 v176 h-118 z" fill="${crumb}"/><path d="M${x - 118} 300 h118 v20 h-118 z" fill="#8a5433"/><path d="M${x - 118} 462 h118 v14 h-118 z" fill="#b9814f"/><path d="M${x - 118} 300 l54 -34 h118 l-54 34 z" fill="#94603b"/>`;
  const svg = `<rect x="86" y="478" width="470" height="36" rx="10" fill="#c9a27a"/><rect x="86" y="470" width="470" height="30" rx="10" fill="#dfbf98"/>
    <defs>${litGradient('face', crumb)}</defs>
    <path d="M320 268 l56 -36 h170 l-56 36 z" fill="#94603b"/><path d="M490 268 l56 -36 v204 l-56 40 z" fill="#7b4a2c"/><rect x="320" y="268" width="170" height="208" fill="url(#face)"/><rect x="320" y="268" width="170" height="22" fill="#8a5433"/><rect x="320" y="460" width="170" height="16" fill="#b9814f"/>
    ${slice(258)}<circle cx="200" cy="380" r="5" fill="#fffaf0" fill-opacity=".5"/><circle cx="172" cy="420" r="4" fill="#fffaf0" fill-opacity=".5"/><circle cx="410" cy="360" r="5" fill="#fffaf0" fill-opacity=".5"/><circle cx="372" cy="410" r="4" fill="#fffaf0" fill-opacity=".5"/><circle cx="450" cy="420" r="5" fill="#fffaf0" fill-opacity=".4"/>`;
  return { svg, art: [], pose: 'standing' };
}

/** Bars of jelly or stone, stacked. */
export function bars(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const bar = (x: number, y: number, shade: string) =>
    `<path d="M${x} ${y} l60 -36 h270 l-60 36 z" fill="${lighten(shade, 0.35)}"/><path d="M${x + 270} ${y} l60 -36 v88 l-60 36 z" fill="${darken(shade, 0.35)}"/><rect x="${x}" y="${y}" width="270" height="88" fill="${shade}"/><path d="M${x + 8} ${y + 10} h180" stroke="#ffffff" stroke-opacity=".35" stroke-width="7" stroke-linecap="round"/>`;
  return {
    svg: `${bar(170, 432, darken(colour, 0.12))}${bar(146, 332, colour)}${bar(188, 232, lighten(colour, 0.12))}`,
    art: [],
    pose: 'standing',
  };
}

/** Truffles in a low box, dusted. */
export function truffles(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const pieces = Array.from({ length: 12 }, (_, n) => {
    const [x, y] = [172 + (n % 4) * 99, 216 + Math.floor(n / 4) * 102];
    return `<rect x="${x - 44}" y="${y - 38}" width="90" height="86" rx="18" fill="${darken(colour, 0.3)}"/><rect x="${x - 46}" y="${y - 44}" width="90" height="84" rx="20" fill="url(#p)"/><circle cx="${x - 14}" cy="${y - 16}" r="3.5" fill="#e6edbd"/><circle cx="${x + 12}" cy="${y + 6}" r="3" fill="#e6edbd"/><circle cx="${x - 4}" cy="${y + 16}" r="2.5" fill="#e6edbd"/>`;
  }).join('');
  return {
    svg: `<defs>${litGradient('p', colour)}</defs><rect x="96" y="138" width="448" height="374" rx="14" fill="#3a2f33"/><rect x="110" y="152" width="420" height="346" rx="8" fill="#54434a"/>${pieces}`,
    art: sideSlot(recipe, { x: 320, y: 320, size: 80 }),
    pose: 'lying',
    turn: -3,
  };
}
