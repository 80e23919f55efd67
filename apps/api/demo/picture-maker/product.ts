import { COLOURS, type ColourName, darken, lighten } from './palette.ts';

/** All drawings use this square; smaller widths are scaled from it. */
export const CANVAS = 640;

/** A piece of art on the drawing. */
export interface ArtSlot {
  readonly emoji: string;
  /** Centre, in canvas pixels. */
  readonly x: number;
  readonly y: number;
  /** Longer side, in canvas pixels. */
  readonly size: number;
  /** Degrees around the colour wheel, on top of the recipe's own. */
  readonly hue?: number;
  /** Degrees, clockwise. */
  readonly turn?: number;
  /** The recipe's recolouring is for the main art only, unless this says otherwise. */
  readonly tinted?: boolean;
}

/** What stands or lies on the ground: SVG below, art on top. */
export interface Product {
  readonly svg: string;
  readonly art: readonly ArtSlot[];
  /** A standing thing throws a long shadow, a lying one has an edge shadow all around. */
  readonly pose: 'standing' | 'lying';
  /** Degrees by which a lying thing is turned. */
  readonly turn?: number;
}

/** One row of pictures.csv, checked. */
export interface Recipe {
  readonly picture: string;
  readonly form: string;
  readonly main: string;
  readonly side: string;
  readonly colour: ColourName;
  /** False when the row names no colour and `colour` was picked by the key. */
  readonly coloured: boolean;
  readonly hue: number;
  /** For choices that should differ between neighbours but never change. */
  readonly seed: number;
}

export type ProductMaker = (recipe: Recipe) => Product;

export const baseColour = (recipe: Recipe): string => COLOURS[recipe.colour];

/** A gradient lit from the top left. */
export function litGradient(id: string, colour: string): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="1">
    <stop offset="0" stop-color="${lighten(colour, 0.28)}"/><stop offset="0.55" stop-color="${colour}"/>
    <stop offset="1" stop-color="${darken(colour, 0.16)}"/></linearGradient>`;
}

/** A round body lit from the left. */
export function roundGradient(id: string, colour: string): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="0">
    <stop offset="0" stop-color="${darken(colour, 0.1)}"/><stop offset="0.22" stop-color="${lighten(colour, 0.35)}"/>
    <stop offset="0.6" stop-color="${colour}"/><stop offset="1" stop-color="${darken(colour, 0.3)}"/></linearGradient>`;
}

/** Dark covers take a light ground for their art and the other way round, so that the art always shows. */
export const isDark = (recipe: Recipe): boolean => ['ai', 'sumi', 'shu', 'fuji', 'matcha'].includes(recipe.colour);

export function sideSlot(recipe: Recipe, slot: Omit<ArtSlot, 'emoji'>): ArtSlot[] {
  return recipe.side === '' ? [] : [{ ...slot, emoji: recipe.side }];
}

export function mainSlot(recipe: Recipe, slot: Omit<ArtSlot, 'emoji' | 'tinted'>): ArtSlot[] {
  return recipe.main === '' ? [] : [{ ...slot, emoji: recipe.main, tinted: true }];
}
