import { z } from 'zod';
import { hasMarkup } from '../review/find-markup.ts';
import { FIELD_PROBLEMS } from './field-problems.ts';

/** Bounds the work before anything is looked at; UTF-16 code units. */
const LONGEST_INPUT = 2000;

/** Digits, letters and the blank of a Japanese keyboard. Nothing more is folded: people's names are left alone. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/g;

/** All but the old forms of characters that names are written with: even NFC would put the new ones in their place. */
const NOT_OLD_FORMS = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;

/** Nobody types these into one line: controls, line ends, marks that turn the reading direction, halves of pairs. */
const NEVER_TYPED = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200b\u2028-\u202e\u2060-\u2069\ufeff]/u;

const tidy = (text: string): string =>
  text
    .replace(FULL_WIDTH, (character) => character.normalize('NFKC'))
    .replace(NOT_OLD_FORMS, (run) => run.normalize('NFC'))
    .replace(/[\t\u00a0 ]+/g, ' ')
    .trim();

const characters = (text: string): number => [...text].length;

/**
 * One line of plain text as people write names and addresses: full-width digits and letters become half-width, blanks
 * become one. Markup is refused: labels and customs forms take no < or >, and whoever reads this elsewhere is safe.
 * @param max characters
 */
export const oneLineText = ({ max, required }: { readonly max: number; readonly required: boolean }) =>
  z
    .string()
    .max(LONGEST_INPUT, FIELD_PROBLEMS.tooLong.en)
    .transform(tidy)
    .pipe(
      z
        .string()
        .refine((text) => !required || text !== '', FIELD_PROBLEMS.required.en)
        .refine((text) => characters(text) <= max, FIELD_PROBLEMS.tooLong.en)
        .refine((text) => !NEVER_TYPED.test(text), FIELD_PROBLEMS.controlCharacter.en)
        .refine((text) => !/[<>＜＞]/.test(text) && !hasMarkup(text), FIELD_PROBLEMS.markup.en),
    );
