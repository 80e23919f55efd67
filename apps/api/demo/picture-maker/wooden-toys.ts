import { darken, lighten } from './palette.ts';
import { baseColour, litGradient, type Product, type Recipe, roundGradient } from './product.ts';

const WOOD = '#dcb98a';

/** A turned spinning top, leaning as it slows down. */
export function spinningTop(recipe: Recipe): Product {
  const rings = [recipe.colour === 'shu' ? '#c4563c' : baseColour(recipe), '#f3e3c4', '#3f5685', '#e2b04a', '#f3e3c4'];
  const disc = rings
    .map((ring, n) => `<ellipse cx="320" cy="290" rx="${190 - n * 36}" ry="${62 - n * 12}" fill="${ring}"/>`)
    .join('');
  const svg = `<defs>${litGradient('side', WOOD)}${roundGradient('stem', WOOD)}</defs><g transform="rotate(-11 320 330)">
    <path d="M308 470 h24 l-8 56 h-8 z" fill="#8d8a92"/><path d="M130 292 q14 64 120 130 q34 50 58 54 h24 q24 -4 58 -54 q106 -66 120 -130 z" fill="url(#side)"/>
    ${disc}<ellipse cx="320" cy="290" rx="190" ry="62" fill="none" stroke="${darken(WOOD, 0.25)}" stroke-opacity=".5" stroke-width="4"/>
    <path d="M302 288 v-110 q18 -14 36 0 v110 q-18 12 -36 0 z" fill="url(#stem)"/><path d="M166 282 q60 -44 150 -48" stroke="#ffffff" stroke-opacity=".4" stroke-width="10" stroke-linecap="round" fill="none"/></g>`;
  return { svg, art: [], pose: 'standing' };
}

/** A kendama with its ball on the string. */
export function kendama(recipe: Recipe): Product {
  const ball = baseColour(recipe);
  const svg = `<defs>${roundGradient('wood', WOOD)}<radialGradient id="ball" cx=".34" cy=".3" r=".8"><stop offset="0" stop-color="${lighten(ball, 0.45)}"/><stop offset=".5" stop-color="${ball}"/><stop offset="1" stop-color="${darken(ball, 0.4)}"/></radialGradient></defs>
    <path d="M292 330 q60 -10 96 60 q20 40 44 40" stroke="#f4ead8" stroke-width="6" fill="none"/>
    <g transform="rotate(-14 250 330)"><path d="M250 96 l17 60 h-34 z" fill="${lighten(WOOD, 0.2)}"/><rect x="232" y="150" width="36" height="322" rx="12" fill="url(#wood)"/>
    <path d="M204 466 h92 q6 38 -20 54 h-52 q-26 -16 -20 -54 z" fill="url(#wood)"/><ellipse cx="250" cy="466" rx="46" ry="12" fill="${darken(WOOD, 0.3)}"/>
    <path d="M150 198 q36 8 60 16 h80 q30 -8 66 -22 q10 44 0 94 q-36 -12 -66 -20 h-80 q-24 8 -60 20 q-12 -44 0 -88 z" fill="url(#wood)"/>
    <ellipse cx="354" cy="240" rx="16" ry="46" fill="${darken(WOOD, 0.22)}"/><path d="M166 210 q40 12 60 14 h60" stroke="#ffffff" stroke-opacity=".45" stroke-width="7" stroke-linecap="round" fill="none"/></g>
    <circle cx="446" cy="436" r="88" fill="url(#ball)"/><ellipse cx="434" cy="368" rx="17" ry="9" fill="${darken(ball, 0.5)}"/>`;
  return { svg, art: [], pose: 'standing' };
}
