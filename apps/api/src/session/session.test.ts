import { account, email, session, user, writeTransaction } from '@toriyose/db';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@toriyose/domain';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  lastConfirmUrl,
  openTestShop,
  PASSWORD,
  refusalOf,
  signUpIn,
  TestBrowser,
  type TestShop,
} from '../checkout/shop-fixture.ts';
import { confirmAddress } from './confirmation.ts';
import { insertSecondFactor, makeTotpSecret } from './insert-account.ts';

let shop: TestShop;
let browser: TestBrowser;

beforeEach(async () => {
  shop = await openTestShop();
  browser = new TestBrowser(shop);
});
afterEach(() => shop.close());

const who = async (of: TestBrowser = browser) => (await (await of.call()).session.current()).customer?.email ?? null;

describe('ACC-1 accounts and sessions', () => {
  it('making an account signs in, signing out ends the session in the database too', async () => {
    await signUpIn(browser);
    expect(await who()).toBe('mika@example.com');
    const cookies = new Map(browser.cookies);
    await (await browser.call()).session.signOut({});
    expect(await who()).toBeNull();
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    expect(await who()).toBeNull();
    expect(await shop.services.db.$count(session)).toBe(0);
  });

  it('the session cookie is HttpOnly, Lax, for the whole site, and not Secure on plain HTTP', async () => {
    await signUpIn(browser);
    const line = browser.setCookies.find((cookie) => cookie.startsWith('store.session_token='));
    expect(line).toMatch(/; Path=\//);
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/i);
    expect(line).not.toMatch(/Secure/);
  });

  it('ACC-8 the time zone of the browser is kept, nobody can bring a role', async () => {
    const input = { name: 'Mika', email: 'mika@example.com', password: PASSWORD, timeZone: 'Europe/Berlin' };
    await expect(
      (await browser.call()).session.signUp(Object.assign({ staffRole: 'owner' }, input)),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await (await browser.call()).session.signUp(input);
    expect((await (await browser.call()).session.current()).customer?.timeZone).toBe('Europe/Berlin');
  });

  it('behind https it is Secure and bound to the host', async () => {
    const live = await openTestShop({ STORE_ORIGIN: 'https://shop.example' });
    const visitor = new TestBrowser(live);
    await signUpIn(visitor);
    expect(await who(visitor)).toBe('mika@example.com');
    const line = visitor.setCookies.find((cookie) => cookie.startsWith('__Host-store.session_token='));
    expect(line).toMatch(/Secure/);
    expect(line).not.toMatch(/Domain/i);
    await live.close();
  });

  it('S01 a wrong password and an unknown address get the same answer', async () => {
    await signUpIn(browser);
    const api = await new TestBrowser(shop).call();
    const wrong = await refusalOf(api.session.signIn({ email: 'mika@example.com', password: 'not this one, sorry' }));
    const unknown = await refusalOf(api.session.signIn({ email: 'who@example.com', password: 'not this one, sorry' }));
    expect(wrong).toEqual(unknown);
    expect(wrong.code).toBe('sign_in_failed');
  });

  it('an address that has an account gets no second one; its password signs in, another is refused', async () => {
    await signUpIn(browser);
    const other = new TestBrowser(shop);
    const again = { name: 'Somebody', email: ' Mika@Example.com ' };
    const refusal = await refusalOf(
      (await other.call()).session.signUp({ ...again, password: 'another good password' }),
    );
    expect(refusal.code).toBe('sign_up_refused');
    expect(await who(other)).toBeNull();
    expect(await (await other.call()).session.signUp({ ...again, password: PASSWORD })).toEqual({ next: 'signed_in' });
    const [row] = await shop.services.db.select().from(user);
    expect(row?.name).toBe('mika');
    expect(await shop.services.db.$count(user)).toBe(1);
  });

  it('40 people make accounts at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => signUpIn(new TestBrowser(shop), `person${n}`)));
    expect(await shop.services.db.$count(account)).toBe(40);
    expect(await shop.services.db.$count(email)).toBe(40);
  });

  it('passwords are kept as Argon2id with 19 MiB and two passes', async () => {
    await signUpIn(browser);
    const [row] = await shop.services.db.select().from(account);
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('S05 signing in anew gives a new session and ends the one before', async () => {
    await signUpIn(browser);
    const [before] = await shop.services.db.select().from(session);
    await (await browser.call()).session.signIn({ email: 'mika@example.com', password: PASSWORD });
    const after = await shop.services.db.select().from(session);
    expect(after).toHaveLength(1);
    expect(after[0]?.token).not.toBe(before?.token);
  });

  it('a session ends after 14 days without use, and after 60 days in any case', async () => {
    await signUpIn(browser);
    for (let days = 0; days < 50; days += 10) {
      shop.moveClock(10 * DAY_MS);
      expect(await who()).toBe('mika@example.com');
    }
    shop.moveClock(11 * DAY_MS);
    expect(await who()).toBeNull();
    await (await browser.call()).session.signIn({ email: 'mika@example.com', password: PASSWORD });
    shop.moveClock(15 * DAY_MS);
    expect(await who()).toBeNull();
  });

  it.each([
    ['short passwords', 'password', { password: 'eleven char' }],
    ['guessable passwords', 'password', { password: 'password1234' }],
    ['HTML in the name', 'name', { name: '<b>Mika</b>' }],
    ['no address', 'email', { email: 'mika at example' }],
  ])('P24 refuses %s and names the field', async (_what, field, wrong) => {
    const input = { name: 'Mika', email: 'mika@example.com', password: PASSWORD, ...wrong };
    await expect((await browser.call()).session.signUp(input)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ path: [field] }] },
    });
  });
});

describe('ACC-2 confirming the address', () => {
  it('the mail is in the outbox with the account, and its link confirms once', async () => {
    await signUpIn(browser);
    const [mail] = await shop.services.db.select().from(email);
    expect(mail).toMatchObject({
      template: 'confirm_address',
      to: 'mika@example.com',
      state: 'waiting',
      language: 'en',
    });
    const url = await lastConfirmUrl(shop, 'mika@example.com');
    expect(url.href).toMatch(/^http:\/\/localhost:3000\/confirm-address\?token=/);
    const token = url.searchParams.get('token') ?? '';
    expect(await confirmAddress(shop.services, token)).toBe('confirmed');
    expect((await (await browser.call()).session.current()).customer?.emailVerified).toBe(true);
    await shop.services.db.update(user).set({ emailVerified: false });
    expect(await confirmAddress(shop.services, token)).toBe('already_confirmed');
    expect((await (await browser.call()).session.current()).customer?.emailVerified).toBe(false);
  });

  it('confirms no other address than the one it was sent to, and nothing after 24 hours', async () => {
    await signUpIn(browser);
    const token = (await lastConfirmUrl(shop, 'mika@example.com')).searchParams.get('token') ?? '';
    await shop.services.db.update(user).set({ email: 'new@example.com' });
    expect(await confirmAddress(shop.services, token)).toBe('not_valid');
    await shop.services.db.update(user).set({ email: 'mika@example.com' });
    shop.moveClock(24 * HOUR_MS + 1);
    expect(await confirmAddress(shop.services, token)).toBe('not_valid');
    expect(await confirmAddress(shop.services, 'x'.repeat(43))).toBe('not_valid');
  });

  it('can be sent again, but not twice in a minute, nor when confirmed', async () => {
    await signUpIn(browser);
    expect((await refusalOf((await browser.call()).session.resendConfirmation({}))).code).toBe('mail_just_sent');
    shop.moveClock(2 * MINUTE_MS);
    await (await browser.call()).session.resendConfirmation({});
    expect(await shop.services.db.$count(email)).toBe(2);
    const token = (await lastConfirmUrl(shop, 'mika@example.com')).searchParams.get('token') ?? '';
    expect(await confirmAddress(shop.services, token)).toBe('confirmed');
    shop.moveClock(2 * MINUTE_MS);
    expect((await refusalOf((await browser.call()).session.resendConfirmation({}))).code).toBe('already_confirmed');
  });
});

describe('ACC-6 second factor of staff', () => {
  const secret = makeTotpSecret();

  async function makeStaff(): Promise<void> {
    const { db, newId, auth } = shop.services;
    await signUpIn(browser, 'owner');
    const [row] = await db.select().from(user);
    await db.update(user).set({ staffRole: 'owner' });
    await writeTransaction(db, (tx) => insertSecondFactor(tx, { auth, newId }, row?.id ?? '', secret));
  }

  const signIn = async (at: TestBrowser) =>
    (await at.call()).session.signIn({ email: 'owner@example.com', password: PASSWORD });

  it('a role without a second factor opens nothing', async () => {
    await signUpIn(browser, 'owner');
    await shop.services.db.update(user).set({ staffRole: 'owner' });
    expect((await (await browser.call()).session.current()).staffRole).toBeNull();
  });

  it('the password alone signs nobody in; the code of the app does', async () => {
    await makeStaff();
    const desk = new TestBrowser(shop);
    expect(await signIn(desk)).toEqual({ next: 'second_factor' });
    expect(await who(desk)).toBeNull();
    expect((await refusalOf((await desk.call()).session.verifySecondFactor({ code: '000000' }))).code).toBe(
      'code_wrong',
    );
    const { code } = await shop.services.auth.api.generateTOTP({ body: { secret: secret.raw } });
    expect(await (await desk.call()).session.verifySecondFactor({ code })).toEqual({ next: 'signed_in' });
    expect((await (await desk.call()).session.current()).staffRole).toBe('owner');
    shop.moveClock(31 * MINUTE_MS);
    expect(await who(desk)).toBeNull();
  });

  it('five wrong codes end the attempt', async () => {
    await makeStaff();
    const desk = new TestBrowser(shop);
    await signIn(desk);
    const codes: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      codes.push((await refusalOf((await desk.call()).session.verifySecondFactor({ code: '000000' }))).code);
    }
    expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'code_wrong'));
    expect(codes[5]).toBe('code_expired');
  });

  it('app and store count with the same bytes', () => {
    const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = [...secret.base32].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
    const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
    expect(Buffer.from(bytes).toString('ascii')).toBe(secret.raw);
  });
});

describe('who asks', () => {
  it.each([
    ['/?lang=ja', { lang: 'en' }, 'ja'],
    ['/', { lang: 'ja' }, 'ja'],
    ['/', { lang: 'xx' }, 'en'],
  ])('ACC-8 language of %s with cookies %j is %s', async (url, cookies, language) => {
    for (const [name, value] of Object.entries(cookies)) browser.cookies.set(name, value);
    expect((await browser.context(url)).visitor.language).toBe(language);
  });

  it('a forged or broken session cookie is nobody', async () => {
    await signUpIn(browser);
    const [row] = await shop.services.db.select().from(session).where(eq(session.userAgent, '')).limit(1);
    expect(row).toBeDefined();
    browser.cookies.set('store.session_token', `${row?.token}.AAAA`);
    expect(await who()).toBeNull();
  });
});
