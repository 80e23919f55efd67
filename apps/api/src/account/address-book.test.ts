import type { PostalAddressInput } from '@toriyose/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  GERMAN_ADDRESS,
  openTestShop,
  refusalOf,
  signUpIn,
  TestBrowser,
  type TestShop,
} from '../checkout/shop-fixture.ts';

let shop: TestShop;
let browser: TestBrowser;

beforeEach(async () => {
  shop = await openTestShop();
  browser = new TestBrowser(shop);
  await signUpIn(browser);
});
afterEach(() => shop.close());

const save = async (address: PostalAddressInput = GERMAN_ADDRESS, more: { label?: string; isDefault?: boolean } = {}) =>
  (await browser.call()).addresses.save({ address, ...more });

describe('ACC-5 the address book', () => {
  it('the first address is the default; another one takes its place when asked, and back when it is removed', async () => {
    await save();
    const two = await save({ ...GERMAN_ADDRESS, city: 'Potsdam' }, { label: 'Office', isDefault: true });
    expect(two.map(({ city, isDefault }) => [city, isDefault])).toEqual([
      ['Potsdam', true],
      ['Berlin', false],
    ]);
    const [office] = two;
    const one = await (await browser.call()).addresses.remove({ id: office?.id ?? '' });
    expect(one.map(({ city, isDefault }) => [city, isDefault])).toEqual([['Berlin', true]]);
  });

  it('a change needs the version that was seen', async () => {
    const [first] = await save();
    const existing = { id: first?.id ?? '', version: 1 };
    const api = await browser.call();
    const [changed] = await api.addresses.save({ existing, address: { ...GERMAN_ADDRESS, line1: 'Allee 2' } });
    expect(changed).toMatchObject({ line1: 'Allee 2', version: 2, isDefault: true });
    const refusal = await refusalOf(api.addresses.save({ existing, address: GERMAN_ADDRESS }));
    expect(refusal.code).toBe('changed_meanwhile');
  });

  it("S06 somebody else's address is not there, for reading, changing or removing", async () => {
    const [mine] = await save();
    const stranger = new TestBrowser(shop);
    await signUpIn(stranger, 'stranger');
    const api = await stranger.call();
    const id = mine?.id ?? '';
    expect(await api.addresses.list()).toEqual([]);
    await expect(api.addresses.remove({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const changing = api.addresses.save({ existing: { id, version: 1 }, address: GERMAN_ADDRESS });
    await expect(changing).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const quoting = api.checkout.quote({ to: { kind: 'booked', id }, method: 'ems' });
    expect((await refusalOf(quoting)).code).toBe('address_unknown');
    expect(await (await browser.call()).addresses.list()).toHaveLength(1);
  });

  it('nobody without an account has one', async () => {
    const api = await new TestBrowser(shop).call();
    await expect(api.addresses.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('S10 refuses HTML and names the field', async () => {
    await expect(save({ ...GERMAN_ADDRESS, recipient: '<script>alert(1)</script>' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ path: ['address', 'recipient'], message: expect.stringContaining('HTML') }] },
    });
  });
});
