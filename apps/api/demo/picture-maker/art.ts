import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

const ASSETS = join(dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');

const codePoints = (emoji: string): string =>
  [...emoji].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('-');

/** File names keep the variation selector for some emoji and drop it for others, so compare without it. */
const withoutSelector = (code: string): string => code.replaceAll('-fe0f', '');

const FILES = new Map(readdirSync(ASSETS).map((file) => [withoutSelector(file.replace('.webp', '')), file]));

/** How the art is recoloured before it is used. */
export interface ArtTint {
  /** Degrees around the colour wheel. */
  readonly hue: number;
  /** 1 keeps the colours, 0 leaves greys. */
  readonly saturation: number;
  /** 1 keeps it. */
  readonly brightness: number;
}

export const PLAIN: ArtTint = { hue: 0, saturation: 1, brightness: 1 };

const trimmed = new Map<string, Promise<Buffer>>();

function trimArt(emoji: string): Promise<Buffer> {
  const file = FILES.get(withoutSelector(codePoints(emoji)));
  if (!file) throw new Error(`No art for ${emoji} (${codePoints(emoji)})`);
  const known = trimmed.get(file);
  if (known) return known;
  const fresh = sharp(join(ASSETS, file)).trim({ threshold: 0 }).png().toBuffer();
  trimmed.set(file, fresh);
  return fresh;
}

/** The art of an emoji, without its margins, fitted into a square of `size` pixels. */
export async function drawArt(emoji: string, size: number, tint: ArtTint = PLAIN): Promise<Sharp> {
  const art = await trimArt(emoji);
  const fitted = await sharp(art)
    .resize(size, size, { fit: 'inside', kernel: 'lanczos3' })
    .sharpen({ sigma: 0.7, m1: 0.4, m2: 0.8 })
    .png()
    .toBuffer();
  return sharp(fitted).modulate({
    hue: ((tint.hue % 360) + 360) % 360,
    saturation: tint.saturation,
    brightness: tint.brightness,
  });
}
