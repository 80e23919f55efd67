/**
 * Draws the demo catalogue's pictures from pictures.csv: `npx tsx demo/make-pictures.ts [picture …]` in apps/api.
 * The files are committed, so this runs only when recipes or drawings change; the same input gives the same pictures.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ItemCategory, isItemCategory } from '@toriyose/domain';
import Papa from 'papaparse';
import sharp from 'sharp';
import { z } from 'zod';
import { composePicture } from './picture-maker/compose.ts';
import { COLOURS, hashText, isColourName } from './picture-maker/palette.ts';
import type { Recipe } from './picture-maker/product.ts';

const DEMO = import.meta.dirname;
const TARGET = join(DEMO, 'pictures');

/** Shown at half these widths on ordinary screens. */
const WIDTHS = [
  { width: 640, quality: 80 },
  { width: 320, quality: 80 },
] as const;

const recipeRow = z.object({
  picture: z.string().regex(/^[a-z0-9-]+$/),
  form: z.string().min(1),
  main: z.string(),
  side: z.string(),
  colour: z.string(),
  hue: z.coerce.number().int(),
});
const itemRow = z.object({ picture: z.string(), category: z.string() });

async function readTable<T>(file: string, row: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(join(DEMO, file), 'utf8');
  return z.array(row).parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data);
}

function toRecipe(row: z.output<typeof recipeRow>): Recipe {
  const seed = hashText(row.picture);
  const names = Object.keys(COLOURS).filter(isColourName);
  const colour = isColourName(row.colour) ? row.colour : (names[seed % names.length] ?? 'ai');
  return { ...row, colour, coloured: isColourName(row.colour), seed };
}

/** A picture shows its goods on the paper of the shelf that they stand on. */
async function readCategories(): Promise<Map<string, ItemCategory>> {
  const items = await readTable('items.csv', itemRow);
  return new Map(items.flatMap(({ picture, category }) => (isItemCategory(category) ? [[picture, category]] : [])));
}

async function writePicture(recipe: Recipe, category: ItemCategory): Promise<number> {
  const picture = await composePicture(recipe, category);
  let bytes = 0;
  for (const { width, quality } of WIDTHS) {
    const file = await sharp(picture).resize(width).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    await writeFile(join(TARGET, `${recipe.picture}-${width}.webp`), file);
    bytes += file.length;
  }
  return bytes;
}

const only = process.argv.slice(2);
const recipes = (await readTable('pictures.csv', recipeRow)).map(toRecipe);
const categories = await readCategories();
if (only.length === 0) await rm(TARGET, { recursive: true, force: true });
await mkdir(TARGET, { recursive: true });
let total = 0;
for (const recipe of recipes.filter(({ picture }) => only.length === 0 || only.includes(picture))) {
  const category = categories.get(recipe.picture);
  if (!category) throw new Error(`No item uses the picture ${recipe.picture}`);
  total += await writePicture(recipe, category);
}
process.stdout.write(`${recipes.length} recipes, ${Math.round(total / 1024)} KiB written\n`);
