import { expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-params.ts';

it('reads what an HTML form sends, as text', () => {
  expect(parseSearch('?q=2024&maker=a&maker=b&stock=true')).toEqual({ q: '2024', maker: ['a', 'b'], stock: 'true' });
  expect(parseSearch('?q=%E6%8A%B9%E8%8C%B6+set')).toEqual({ q: '抹茶 set' });
});

it('writes what it reads, and leaves out what is empty', () => {
  expect(stringifySearch({ q: '抹茶 set', maker: ['a', 'b'], page: undefined, sort: '' })).toBe(
    '?q=%E6%8A%B9%E8%8C%B6+set&maker=a&maker=b',
  );
  expect(stringifySearch({})).toBe('');
  expect(stringifySearch(parseSearch('?q=a+b%26c&n=1'))).toBe('?q=a+b%26c&n=1');
});
