import { darken, lighten } from './palette.ts';
import { baseColour, litGradient, mainSlot, type Product, type Recipe, sideSlot } from './product.ts';

/** The art by itself, with its companion in front at one side. */
export function stand(recipe: Recipe): Product {
  const left = recipe.seed % 2 === 0;
  const alone = recipe.side === '';
  const size = alone ? 330 + (recipe.seed % 4) * 12 : 316;
  const x = alone ? 320 : left ? 286 : 354;
  return {
    svg: '',
    art: [
      ...mainSlot(recipe, { x, y: 524 - size / 2, size }),
      ...sideSlot(recipe, { x: left ? 464 : 176, y: 462, size: 138, turn: left ? 6 : -6 }),
    ],
    pose: 'standing',
  };
}

/** A figure on its display base. */
export function plinth(recipe: Recipe): Product {
  const wood = recipe.seed % 3 === 0 ? '#c9a27a' : recipe.seed % 3 === 1 ? '#4a4650' : '#e9e2d6';
  const left = recipe.seed % 2 === 0;
  const svg = `<defs>${litGradient('side', darken(wood, 0.12))}${litGradient('top', lighten(wood, 0.25))}</defs>
    <path d="M132 490 v34 a188 46 0 0 0 376 0 v-34 z" fill="url(#side)"/>
    <ellipse cx="320" cy="490" rx="188" ry="46" fill="url(#top)"/>
    <ellipse cx="320" cy="490" rx="170" ry="39" fill="none" stroke="${darken(wood, 0.12)}" stroke-opacity=".35" stroke-width="2"/>
    <ellipse cx="332" cy="496" rx="118" ry="20" fill="#1d1720" fill-opacity=".2"/>`;
  return {
    svg,
    art: [
      ...mainSlot(recipe, { x: recipe.side === '' ? 320 : left ? 302 : 338, y: 336, size: 336 }),
      ...sideSlot(recipe, { x: left ? 446 : 194, y: 442, size: 112, turn: left ? 8 : -8 }),
    ],
    pose: 'standing',
  };
}

/** Two things of nearly the same weight, one behind the other. */
export function pair(recipe: Recipe): Product {
  const left = recipe.seed % 2 === 0;
  return {
    svg: '',
    art: [
      ...sideSlot(recipe, { x: left ? 424 : 216, y: 360, size: 226, turn: left ? 5 : -5 }),
      ...mainSlot(recipe, { x: left ? 258 : 382, y: 390, size: 272 }),
    ],
    pose: 'standing',
  };
}

/** A set: three of a kind in three shades, or the companion among them. */
export function trio(recipe: Recipe): Product {
  const { side } = recipe;
  const [middle = recipe.main] = side === '' ? [] : [side];
  const shift = side === '' && recipe.hue === 0 ? 24 : 0;
  return {
    svg: '',
    art: [
      { emoji: middle, x: 320, y: 318, size: 206, tinted: side === '' },
      ...mainSlot(recipe, { x: 204, y: 418, size: 212, hue: -shift, turn: -5 }),
      ...mainSlot(recipe, { x: 440, y: 422, size: 204, hue: shift, turn: 5 }),
    ],
    pose: 'standing',
  };
}

/** Laid on the table and seen from above. */
export function flat(recipe: Recipe): Product {
  const turn = (recipe.seed % 5) * 6 - 12;
  return {
    svg: '',
    art: [
      ...sideSlot(recipe, { x: 452, y: 424, size: 188, turn: turn + 14 }),
      ...mainSlot(recipe, { x: recipe.side === '' ? 320 : 276, y: recipe.side === '' ? 326 : 290, size: 330, turn }),
    ],
    pose: 'lying',
  };
}

/** A T-shirt with its print. */
export function tee(recipe: Recipe): Product {
  return {
    svg: '',
    art: [
      { emoji: '👕', x: 320, y: 330, size: 400, tinted: true },
      { emoji: recipe.main, x: 320, y: 340, size: 128 },
    ],
    pose: 'lying',
  };
}

/** Sweets, bowls or stones on a lacquer tray. */
export function tray(recipe: Recipe): Product {
  const lacquer = recipe.seed % 2 === 0 ? '#3a2f33' : '#9c3f33';
  const svg = `<defs>${litGradient('tray', lacquer)}</defs>
    <rect x="96" y="404" width="448" height="122" rx="46" fill="${darken(lacquer, 0.35)}"/>
    <rect x="96" y="388" width="448" height="122" rx="46" fill="url(#tray)"/>
    <rect x="112" y="398" width="416" height="98" rx="38" fill="${lighten(lacquer, 0.1)}"/>
    <ellipse cx="326" cy="460" rx="176" ry="26" fill="#120d10" fill-opacity=".28"/>`;
  const side = recipe.side === '' ? recipe.main : recipe.side;
  return {
    svg,
    art: [
      { emoji: recipe.main, x: 320, y: 326, size: 178, tinted: true },
      { emoji: recipe.main, x: 218, y: 386, size: 178, tinted: true, turn: -6 },
      { emoji: side, x: 428, y: 396, size: 158, tinted: recipe.side === '', turn: 6 },
    ],
    pose: 'standing',
  };
}

/** Food or a small thing on a porcelain plate. */
export function plate(recipe: Recipe): Product {
  const rim = recipe.coloured ? baseColour(recipe) : '#7f94b5';
  const svg = `<defs>${litGradient('plate', '#f4f1ec')}</defs>
    <ellipse cx="320" cy="462" rx="228" ry="70" fill="#cfc9c0"/>
    <ellipse cx="320" cy="450" rx="228" ry="70" fill="url(#plate)"/>
    <ellipse cx="320" cy="450" rx="216" ry="64" fill="none" stroke="${rim}" stroke-opacity=".55" stroke-width="4"/>
    <ellipse cx="320" cy="454" rx="156" ry="42" fill="#fbf9f5"/>
    <ellipse cx="334" cy="462" rx="124" ry="24" fill="#3a3038" fill-opacity=".16"/>`;
  return {
    svg,
    art: [
      ...mainSlot(recipe, { x: recipe.side === '' ? 320 : 292, y: 352, size: 236 }),
      ...sideSlot(recipe, { x: 434, y: 402, size: 118 }),
    ],
    pose: 'standing',
  };
}
