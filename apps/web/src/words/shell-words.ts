import { en } from './en.ts';
import { ja } from './ja.ts';
import { defineWords } from './words.ts';

export const shellWords = defineWords({ en, ja });
