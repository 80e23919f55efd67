import { describe, expect, it } from 'vitest';
import { isNarrowed, readOrdersSearch, toOrdersQuery } from './orders-search.ts';

describe('ADM-3 the address of a list of orders', () => {
  it('keeps every filter', () => {
    const address = {
      q: ' 4820 ',
      status: 'processing',
      method: 'ems',
      country: 'FR',
      from: '2026-11-01',
      to: '2026-11-23',
      sort: 'oldest',
    };
    expect(readOrdersSearch(address)).toEqual({ ...address, q: '4820' });
    expect(toOrdersQuery(readOrdersSearch(address))).toMatchObject({ text: '4820', country: 'FR', sort: 'oldest' });
  });

  it('leaves out what is no filter, and what is so anyway', () => {
    const address = {
      q: ' ',
      status: 'lost',
      method: 'pigeon',
      country: 'XX',
      from: '2026-02-30',
      to: ['x'],
      sort: 'newest',
    };
    expect(readOrdersSearch(address)).toEqual({});
  });

  it('knows whether a list is narrowed down by more than its status', () => {
    expect(isNarrowed({ status: 'processing', sort: 'oldest' })).toBe(false);
    expect(isNarrowed({ country: 'FR' })).toBe(true);
  });
});
