import { describe, expect, it } from 'vitest';
import { isIndexable, listInput, readProductsSearch, refine } from './products-search.ts';

describe('SHOP-2 the address of a list', () => {
  it('reads what a form sends, and leaves out what narrows nothing down', () => {
    const search = readProductsSearch({
      q: ' 抹茶 ',
      stock: '1',
      from: '１,０００',
      to: '',
      maker: '',
      sort: 'price_asc',
    });
    expect(search).toEqual({ q: '抹茶', stock: '1', from: '1000', sort: 'price_asc' });
    expect(listInput(search)).toEqual({ query: '抹茶', inStock: true, priceFrom: 1000, sort: 'price_asc' });
  });

  it('ignores what means nothing', () => {
    const search = { category: 'weapons', stock: 'yes', from: '-1', to: '99999999', sort: 'id; drop', q: ['a', 'b'] };
    expect(Object.values(readProductsSearch(search)).filter((value) => value !== undefined)).toEqual([]);
  });

  it('a changed filter begins the list anew', () => {
    expect(refine({ q: 'tea', after: 'abc', stock: '1' }, { stock: undefined })).toEqual({ q: 'tea' });
  });

  it('search engines get the catalogue and its categories only', () => {
    expect(isIndexable({})).toBe(true);
    expect(isIndexable({ category: 'plush' })).toBe(true);
    expect(isIndexable({ category: 'plush', after: 'abc' })).toBe(false);
    expect(isIndexable({ q: 'tea' })).toBe(false);
  });
});
