import { expect, it } from 'vitest';
import { toScriptJson } from './page-data.ts';

it('text in the page data can neither end its script element nor open a comment', () => {
  const hostile = { name: '</script><script>alert(1)</script><!--', separators: '\u2028\u2029' };
  const json = toScriptJson(hostile);
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(hostile);
});
