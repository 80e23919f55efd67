import { expect, it } from 'vitest';
import { shellWords } from '../words/shell-words.ts';
import { formErrors, NO_FORM_ERRORS } from './form-errors.ts';

const refused = (field: string | null) => ({
  data: {
    code: 'BAD_REQUEST',
    refusal: {
      code: 'reason_missing',
      field,
      message: { en: 'Say why.', ja: '理由を入力してください。' },
      remedy: { en: 'One sentence is enough.', ja: '一文で結構です。' },
    },
  },
});

it('shows a refusal at its field, with what to do instead', () => {
  expect(formErrors(refused('reason'), 'en', ['reason'])).toEqual({
    fields: { reason: 'Say why. One sentence is enough.' },
    form: null,
  });
  expect(formErrors(refused('reason'), 'ja', ['reason']).fields).toEqual({
    reason: '理由を入力してください。一文で結構です。',
  });
});

it('shows it for the whole form when the form has no such field', () => {
  expect(formErrors(refused('other'), 'en', ['reason']).form).toContain('Say why.');
  expect(formErrors(refused(null), 'en', ['reason']).form).toContain('Say why.');
});

it('tells a shop that failed from one that was not reached', () => {
  const failed = { data: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-17' } };
  expect(formErrors(failed, 'en', []).form).toBe(`${shellWords.en.tryAgain} (r-17)`);
  expect(formErrors(new TypeError('fetch failed'), 'ja', []).form).toBe(shellWords.ja.offline);
  expect(formErrors(null, 'en', [])).toEqual(NO_FORM_ERRORS);
});
