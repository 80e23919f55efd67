import { darken, lighten } from './palette.ts';
import { baseColour, litGradient, mainSlot, type Product, type Recipe, roundGradient, sideSlot } from './product.ts';

/** A notebook with its elastic band. */
export function notebook(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const svg = `<defs>${litGradient('cover', colour)}</defs>
    <rect x="178" y="118" width="300" height="422" rx="14" fill="#efe6d4"/><rect x="168" y="106" width="304" height="424" rx="16" fill="url(#cover)"/>
    <rect x="168" y="106" width="34" height="424" rx="14" fill="${darken(colour, 0.25)}" fill-opacity=".55"/>
    <rect x="424" y="106" width="14" height="424" fill="${darken(colour, 0.55)}"/><rect x="425" y="106" width="4" height="424" fill="#fffaf0" fill-opacity=".25"/>
    <path d="M296 530 v48 l10 -12 l10 12 v-48 z" fill="#c4563c"/>
    <rect x="242" y="168" width="140" height="86" rx="4" fill="#fbf4e6"/><path d="M258 198 h108 M258 220 h76" stroke="#cbbfa8" stroke-width="4"/>`;
  return { svg, art: mainSlot(recipe, { x: 312, y: 386, size: 112 }), pose: 'lying', turn: 5 - (recipe.seed % 4) };
}

/** A folded cloth with a repeated motif. */
export function cloth(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const places = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({
    x: 226 + (n % 2) * 128 + (Math.floor(n / 2) % 2) * 60,
    y: 170 + Math.floor(n / 2) * 104,
  }));
  const svg = `<defs>${litGradient('cloth', colour)}</defs>
    <rect x="166" y="112" width="320" height="436" rx="8" fill="${darken(colour, 0.3)}"/>
    <rect x="158" y="104" width="320" height="436" rx="8" fill="url(#cloth)"/>
    <path d="M158 318 h320" stroke="${darken(colour, 0.25)}" stroke-width="5" stroke-opacity=".5"/><path d="M158 323 h320" stroke="#fffaf0" stroke-width="3" stroke-opacity=".2"/>
    ${Array.from({ length: 14 }, (_, n) => `<path d="M158 ${124 + n * 30} h320" stroke="#fffaf0" stroke-opacity=".07" stroke-width="12"/>`).join('')}`;
  return {
    svg,
    art: places.map(({ x, y }, n) => ({
      emoji: n % 3 === 1 && recipe.side !== '' ? recipe.side : recipe.main,
      x,
      y,
      size: 78,
      turn: (n % 3) * 8 - 8,
    })),
    pose: 'lying',
    turn: (recipe.seed % 5) - 2,
  };
}

/** A stack of paper or towels. */
export function sheets(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const layers = [5, 4, 3, 2, 1, 0]
    .map(
      (n) =>
        `<g transform="rotate(${((n * 7) % 5) - 2} 320 320)"><rect x="${150 + n * 2}" y="${150 + n * 9}" width="340" height="330" rx="5" fill="${darken(lighten(colour, 0.5), 0.02 + n * 0.045)}"/></g>`,
    )
    .join('');
  return {
    svg: `${layers}<rect x="150" y="280" width="340" height="62" fill="#c4563c" fill-opacity=".82"/><rect x="278" y="262" width="84" height="98" rx="4" fill="#fbf4e6"/><path d="M320 280 v62" stroke="#4a4650" stroke-opacity=".6" stroke-width="7"/>`,
    art: mainSlot(recipe, { x: 420, y: 216, size: 96 }),
    pose: 'lying',
  };
}

/** Three rolls of tape with their pattern on the core. */
export function rolls(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const shades = [lighten(colour, 0.15), lighten(colour, 0.5), darken(colour, 0.22)];
  const places = [
    [214, 424, 116],
    [438, 420, 116],
    [326, 262, 116],
  ] as const;
  const svg = places
    .map(([x, y, r], n) => {
      const shade = shades[n] ?? colour;
      return `<defs>${roundGradient(`roll${n}`, shade)}</defs><circle cx="${x + 10}" cy="${y + 16}" r="${r}" fill="${darken(shade, 0.4)}"/><circle cx="${x}" cy="${y}" r="${r}" fill="url(#roll${n})"/>
        <circle cx="${x}" cy="${y}" r="${r - 14}" fill="none" stroke="#fffaf0" stroke-opacity=".3" stroke-width="3"/><circle cx="${x}" cy="${y}" r="${r - 28}" fill="none" stroke="#fffaf0" stroke-opacity=".3" stroke-width="3"/>
        <circle cx="${x}" cy="${y}" r="66" fill="#f7efdf"/><circle cx="${x}" cy="${y}" r="66" fill="none" stroke="${darken(shade, 0.3)}" stroke-opacity=".4" stroke-width="3"/>`;
    })
    .join('');
  return { svg, art: places.map(([x, y], n) => ({ emoji: recipe.main, x, y, size: 84, hue: n * 20 })), pose: 'lying' };
}

/** A stand-up pouch for tea or masks. */
export function bag(recipe: Recipe): Product {
  const colour = baseColour(recipe);
  const svg = `<defs>${roundGradient('bag', colour)}</defs>
    <path d="M196 122 h248 l14 42 q16 190 4 340 q-142 40 -284 0 q-12 -150 4 -340 z" fill="url(#bag)"/>
    <rect x="196" y="112" width="248" height="30" rx="4" fill="${darken(colour, 0.22)}"/>
    ${Array.from({ length: 15 }, (_, n) => `<path d="M${204 + n * 16.5} 114 v26" stroke="#fffaf0" stroke-opacity=".28" stroke-width="3"/>`).join('')}
    <rect x="226" y="212" width="188" height="232" rx="8" fill="#fbf4e6"/><rect x="226" y="212" width="188" height="14" rx="6" fill="${darken(colour, 0.3)}"/>
    <rect x="258" y="398" width="124" height="11" rx="5.5" fill="${darken(colour, 0.4)}" fill-opacity=".7"/><rect x="282" y="418" width="76" height="7" rx="3.5" fill="${darken(colour, 0.4)}" fill-opacity=".4"/>`;
  return {
    svg,
    art: [...mainSlot(recipe, { x: 320, y: 312, size: 132 }), ...sideSlot(recipe, { x: 396, y: 462, size: 80 })],
    pose: 'standing',
  };
}
