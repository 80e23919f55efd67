import type { Bilingual, Language } from '../order/order.ts';

/**
 * What can be wrong with one field of a form. The English sentence is the message that schemas give, so that an answer
 * of the API can be read as it is; `fieldProblemWords` finds the other language by it.
 */
export const FIELD_PROBLEMS = {
  required: { en: 'Please fill this in.', ja: '入力してください。' },
  tooLong: { en: 'This is too long.', ja: '長すぎます。' },
  markup: {
    en: 'HTML and the characters < and > cannot be used here.',
    ja: 'HTMLや「<」「>」は使えません。',
  },
  controlCharacter: {
    en: 'This contains an invisible character. Please type it again.',
    ja: '見えない文字が含まれています。入力し直してください。',
  },
  country: { en: 'We do not ship to this country.', ja: 'この国・地域へは発送していません。' },
  postalCodeRequired: {
    en: 'A postal code is needed for this country.',
    ja: 'この国・地域では郵便番号が必要です。',
  },
  postalCode: { en: 'This is not a postal code of this country.', ja: 'この国・地域の郵便番号ではありません。' },
  regionRequired: {
    en: 'A state, province or prefecture is needed for this country.',
    ja: '都道府県または州名を入力してください。',
  },
  phone: {
    en: 'This is not a telephone number of this country. A foreign number starts with +.',
    ja: '電話番号が正しくありません。国外の番号は「+」から入力してください。',
  },
  email: { en: 'This is not an e-mail address.', ja: 'メールアドレスの形式が正しくありません。' },
  passwordShort: { en: 'Use at least 12 characters.', ja: '12文字以上にしてください。' },
  passwordLong: { en: 'Use at most 256 characters.', ja: '256文字以内にしてください。' },
  passwordCommon: {
    en: 'This password is easy to guess. Choose another, for example four words that do not belong together.',
    ja: '推測されやすいパスワードです。関連のない単語を4つ並べるなど、別のものにしてください。',
  },
  timeZone: { en: 'This is not a time zone.', ja: 'タイムゾーンが正しくありません。' },
  code: { en: 'Enter the 6 digits that your app shows.', ja: 'アプリに表示された6桁の数字を入力してください。' },
} as const satisfies Record<string, Bilingual>;

const byEnglish: ReadonlyMap<string, Bilingual> = new Map(
  Object.values(FIELD_PROBLEMS).map((words) => [words.en, words]),
);

/** A schema's message in the reader's language; an unknown one is given back as it is. */
export const fieldProblemWords = (message: string, language: Language): string =>
  byEnglish.get(message)?.[language] ?? message;
