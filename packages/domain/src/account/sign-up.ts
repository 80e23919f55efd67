import { z } from 'zod';
import { FIELD_PROBLEMS } from './field-problems.ts';
import { oneLineText } from './one-line-text.ts';
import { timeZoneSchema } from './time-zone.ts';

/** Above what ASVS asks for (8), below NIST's 15 for passwords that stand alone. No rules on which characters. */
export const PASSWORD_MIN_CHARACTERS = 12;
export const PASSWORD_MAX_CHARACTERS = 256;

const characters = (text: string): number => [...text.normalize('NFKC')].length;

/** What people choose when twelve characters are asked for. Compared in lower case without anything but letters and digits. */
const COMMON: readonly string[] = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'asdfghjkl',
  '1q2w3e4r5t6y',
  'letmein',
  'iloveyou',
  'welcome',
  'administrator',
  'cooljapanstore',
  'abcdefghijkl',
  '0123456789',
  '1234567890',
  '9876543210',
];

/** A common word with a few characters around it, or a short piece over and over, or the person's own address. */
function isCommonPassword(password: string, email: string): boolean {
  const plain = password
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const own =
    email
      .split('@')[0]
      ?.toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '') ?? '';
  const easy = own.length >= 5 ? [...COMMON, own] : COMMON;
  return /^(.{1,4})\1+$/su.test(plain) || easy.some((word) => plain.includes(word) && plain.length - word.length <= 4);
}

/** Stored in lower case: no provider of note tells them apart, and two accounts with one mailbox would be a trap. */
export const emailSchema = z
  .string()
  .max(1000, FIELD_PROBLEMS.tooLong.en)
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email(FIELD_PROBLEMS.email.en).max(254, FIELD_PROBLEMS.tooLong.en));

const newPassword = z
  .string()
  // Four UTF-16 code units a character are more than any text needs.
  .max(4 * PASSWORD_MAX_CHARACTERS, FIELD_PROBLEMS.passwordLong.en)
  .refine((text) => characters(text) >= PASSWORD_MIN_CHARACTERS, FIELD_PROBLEMS.passwordShort.en)
  .refine((text) => characters(text) <= PASSWORD_MAX_CHARACTERS, FIELD_PROBLEMS.passwordLong.en)
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), FIELD_PROBLEMS.controlCharacter.en);

/** ACC-1: what an account is made of. */
export const signUpSchema = z
  .strictObject({
    name: oneLineText({ max: 100, required: true }),
    email: emailSchema,
    password: newPassword,
    /** The browser's, so that times are shown in it from the start. */
    timeZone: timeZoneSchema.optional(),
  })
  .refine(({ email, password }) => !isCommonPassword(password, email), {
    message: FIELD_PROBLEMS.passwordCommon.en,
    path: ['password'],
  });

export type SignUpInput = z.input<typeof signUpSchema>;

/** Any password may be tried: what is not one will not fit. */
export const signInSchema = z.strictObject({
  email: emailSchema,
  password: z
    .string()
    .min(1, FIELD_PROBLEMS.required.en)
    .max(4 * PASSWORD_MAX_CHARACTERS, FIELD_PROBLEMS.passwordLong.en),
});

/** The code of an authenticator app; blanks and full-width digits are fine. */
export const secondFactorSchema = z.strictObject({
  code: z
    .string()
    .max(40, FIELD_PROBLEMS.code.en)
    .transform((text) => text.normalize('NFKC').replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, FIELD_PROBLEMS.code.en)),
});
