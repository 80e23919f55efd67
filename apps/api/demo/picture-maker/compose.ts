import type { ItemCategory } from '@toriyose/domain';
import sharp, { type OverlayOptions } from 'sharp';
import { flat, pair, plate, plinth, stand, tee, tray, trio } from './arrangements.ts';
import { type ArtTint, drawArt, PLAIN } from './art.ts';
import { drawGround } from './ground.ts';
import type { ColourName } from './palette.ts';
import { bag, cloth, notebook, rolls, sheets } from './paper-and-cloth.ts';
import { book, booklet, books, box, cards, compactDisc, gameCase, poster, sheet, vinyl } from './printed.ts';
import { type ArtSlot, CANVAS, type Product, type ProductMaker, type Recipe } from './product.ts';
import { bars, bottle, cake, daruma, glass, jar, matchaBowl, tin, tins, truffles, whisk } from './vessels.ts';
import { kendama, spinningTop } from './wooden-toys.ts';

/** The `form` column of pictures.csv. */
export const FORMS: Readonly<Record<string, ProductMaker>> = {
  bag,
  bars,
  book,
  booklet,
  books,
  bottle,
  box,
  cake,
  cards,
  case: gameCase,
  cd: compactDisc,
  cloth,
  daruma,
  flat,
  glass,
  jar,
  kendama,
  matcha: matchaBowl,
  notebook,
  pair,
  plate,
  plinth,
  poster,
  rolls,
  sheet,
  sheets,
  stand,
  tee,
  tin,
  tins,
  top: spinningTop,
  tray,
  trio,
  truffles,
  vinyl,
  whisk,
};

/** A turn of the hue alone looks like plastic; these bring free-standing art near the named colour. */
const SHADES: Partial<Record<ColourName, Omit<ArtTint, 'hue'>>> = {
  sumi: { saturation: 0.12, brightness: 0.62 },
  hai: { saturation: 0.1, brightness: 0.95 },
  ai: { saturation: 0.6, brightness: 0.72 },
  matcha: { saturation: 0.55, brightness: 0.95 },
  kaki: { saturation: 0.6, brightness: 0.9 },
  shu: { saturation: 0.85, brightness: 0.92 },
  sakura: { saturation: 0.55, brightness: 1.08 },
  kinari: { saturation: 0.3, brightness: 1.12 },
  yamabuki: { saturation: 0.9, brightness: 1.05 },
};

/** Forms whose colour column means the art itself; elsewhere it is the cover, glaze or label. */
const FREE_ART = ['stand', 'pair', 'trio', 'plinth', 'tee'];

function tintOf(recipe: Recipe, slot: ArtSlot): ArtTint {
  const hue = (slot.hue ?? 0) + (slot.tinted ? recipe.hue : 0);
  const shade = recipe.coloured && FREE_ART.includes(recipe.form) ? SHADES[recipe.colour] : undefined;
  if (slot.tinted && shade) return { hue, ...shade };
  return hue === 0 ? PLAIN : { hue, saturation: 0.85, brightness: 1 };
}

async function placeArt(recipe: Recipe, slot: ArtSlot): Promise<OverlayOptions> {
  const art = await (await drawArt(slot.emoji, slot.size, tintOf(recipe, slot))).png().toBuffer();
  const turned = await sharp(art)
    .rotate(slot.turn ?? 0, { background: '#00000000' })
    .png()
    .toBuffer({ resolveWithObject: true });
  // Standing art rests on its own foot, whatever its proportions: align the bottom of its box, not its middle.
  const foot = slot.y + slot.size / 2;
  const { width, height } = turned.info;
  const centred = Math.round(slot.y - height / 2);
  const top = recipe.form === 'stand' || recipe.form === 'plinth' ? Math.round(foot - height) : centred;
  return { input: turned.data, left: Math.round(slot.x - width / 2), top: Math.max(0, top) };
}

/** The goods alone on a transparent canvas. */
async function drawSubject(recipe: Recipe, product: Product): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CANVAS}" height="${CANVAS}">${product.svg}</svg>`;
  const overlays = await Promise.all(product.art.map((slot) => placeArt(recipe, slot)));
  const subject = await sharp(Buffer.from(svg)).composite(overlays).png().toBuffer();
  if (!product.turn) return subject;
  const turned = await sharp(subject)
    .rotate(product.turn, { background: '#00000000' })
    .png()
    .toBuffer({ resolveWithObject: true });
  const [left, top] = [turned.info.width - CANVAS, turned.info.height - CANVAS].map((excess) => Math.floor(excess / 2));
  return sharp(turned.data)
    .extract({ left: left ?? 0, top: top ?? 0, width: CANVAS, height: CANVAS })
    .png()
    .toBuffer();
}

/** Where the goods are to fit, canvas pixels. A standing thing has its foot on the lower edge. */
const FRAME = {
  standing: { width: 470, height: 424, foot: 536, grow: 1.32 },
  lying: { width: 500, height: 500, foot: 570, grow: 1.2 },
} as const;

/** Brings every subject to a like size, so that a page of pictures is even. */
async function fitSubject(subject: Buffer, pose: Product['pose']): Promise<Buffer> {
  const frame = FRAME[pose];
  const { data, info } = await sharp(subject).trim({ threshold: 0 }).png().toBuffer({ resolveWithObject: true });
  const scale = Math.min(frame.grow, frame.width / info.width, frame.height / info.height);
  const [width, height] = [Math.round(info.width * scale), Math.round(info.height * scale)];
  const fitted = await sharp(data).resize(width, height, { kernel: 'lanczos3' }).png().toBuffer();
  const top = pose === 'standing' ? frame.foot - height : Math.round((CANVAS - height) / 2);
  // A little to the left, because the shadow falls to the right.
  const left = Math.round((CANVAS - width) / 2) - (pose === 'standing' ? 14 : 0);
  return sharp({ create: { width: CANVAS, height: CANVAS, channels: 4, background: '#00000000' } })
    .composite([{ input: fitted, left, top }])
    .png()
    .toBuffer();
}

/** The subject's outline in shadow colour, `opacity` 0 to 1. */
async function silhouette(subject: Buffer, opacity: number): Promise<Buffer> {
  // In one pipeline sharp would scale the colours before it takes the channel out: two steps.
  const mask = await sharp(subject).ensureAlpha().extractChannel('alpha').png().toBuffer();
  const alpha = await sharp(mask).extractChannel(0).linear(opacity, 0).raw().toBuffer();
  return sharp({ create: { width: CANVAS, height: CANVAS, channels: 3, background: '#2d2333' } })
    .joinChannel(alpha, { raw: { width: CANVAS, height: CANVAS, channels: 1 } })
    .png()
    .toBuffer();
}

async function edgeShadow(subject: Buffer): Promise<OverlayOptions[]> {
  const shape = await silhouette(subject, 0.26);
  const soft = await sharp(shape).blur(15).png().toBuffer();
  const close = await sharp(shape).blur(4).png().toBuffer();
  return [...(await clipToCanvas(soft, 14, 20)), ...(await clipToCanvas(close, 3, 5))];
}

/** A contact shadow below, and the outline laid down to the right, away from the light. */
async function castShadow(subject: Buffer): Promise<OverlayOptions[]> {
  const { info } = await sharp(subject).trim({ threshold: 0 }).toBuffer({ resolveWithObject: true });
  const [left, top] = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0)];
  const foot = top + info.height;
  const shape = await sharp(await silhouette(subject, 0.3))
    .extract({ left, top, width: info.width, height: info.height })
    .png()
    .toBuffer();
  const laid = await sharp(shape)
    .affine([1, -0.62, 0, 0.26], { background: '#00000000' })
    .png()
    .toBuffer({ resolveWithObject: true });
  const fits = await sharp(laid.data)
    .extend({ top: 30, bottom: 30, left: 30, right: 30, background: '#00000000' })
    .png()
    .toBuffer();
  const blurred = await sharp(fits).blur(11).png().toBuffer();
  const contact = `<svg xmlns="http://www.w3.org/2000/svg" width="${CANVAS}" height="${CANVAS}"><defs><filter id="b" x="-50%" y="-200%" width="200%" height="500%"><feGaussianBlur stdDeviation="9"/></filter></defs>
    <ellipse cx="${left + info.width / 2 + 6}" cy="${foot - 4}" rx="${info.width * 0.42}" ry="13" fill="#2d2333" fill-opacity=".42" filter="url(#b)"/></svg>`;
  return [
    ...(await clipToCanvas(blurred, left - 30, foot - laid.info.height - 30 + 4)),
    { input: Buffer.from(contact) },
  ];
}

/** sharp refuses overlays that are larger than the canvas, so what would fall outside is cut off first. */
async function clipToCanvas(input: Buffer, left: number, top: number): Promise<OverlayOptions[]> {
  const { width = 0, height = 0 } = await sharp(input).metadata();
  const [x, y] = [Math.max(0, -left), Math.max(0, -top)];
  const [w, h] = [Math.min(width, CANVAS - left) - x, Math.min(height, CANVAS - top) - y];
  if (w <= 0 || h <= 0) return [];
  const part = await sharp(input).extract({ left: x, top: y, width: w, height: h }).png().toBuffer();
  return [{ input: part, left: Math.max(0, left), top: Math.max(0, top) }];
}

/** The whole picture, a square of CANVAS pixels without transparency. */
export async function composePicture(recipe: Recipe, category: ItemCategory): Promise<Buffer> {
  const make = FORMS[recipe.form];
  if (!make) throw new Error(`No form "${recipe.form}" for ${recipe.picture}`);
  const product = make(recipe);
  const lying = product.pose === 'lying';
  const subject = await fitSubject(await drawSubject(recipe, product), product.pose);
  const shadows = lying ? await edgeShadow(subject) : await castShadow(subject);
  return sharp(Buffer.from(drawGround(category, recipe.seed, lying)))
    .composite([...shadows, { input: subject }])
    .removeAlpha()
    .png()
    .toBuffer();
}
