import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { expectAccessible, openBrowser, openWindow, type Window } from './browser.ts';
import { oneTimeCode } from './one-time-code.ts';
import { readLedger, readMails, type SentMail } from './sandbox.ts';
import { waitFor } from './store.ts';

/**
 * A stranger buys, changes his mind about one of two units, and gets the rest: every page of the way in a real browser,
 * with the links taken from the mails. The steps build on each other.
 */

const store = inject('store');
let browser: Browser;
let buyer: Window;
let staff: Window;
let page: Page;
let number = '';

const EMAIL = 'stranger@walk.example';

beforeAll(async () => {
  browser = await openBrowser();
  buyer = await openWindow(browser);
  staff = await openWindow(browser);
  page = buyer.page;
});

afterAll(async () => {
  await browser?.close();
});

const orderPath = () => `/account/orders/${number}`;

const newestMail = (subject: RegExp): Promise<SentMail> =>
  waitFor(
    `a mail about ${subject}`,
    async () => (await readMails(store.sandboxUrl, EMAIL)).find((mail) => subject.test(mail.subject)),
    30_000,
  );

const linkIn = (mail: SentMail, part: string): string => {
  const link = mail.links.find((address) => address.includes(part));
  if (!link) throw new Error(`No link with ${part} in "${mail.subject}"`);
  return link;
};

const yenIn = (text: string | null): number => Number(/¥([\d,]+)/.exec(text ?? '')?.[1]?.replaceAll(',', ''));

it('SHOP-2 finds 抹茶, and an English word with a typo', async () => {
  await page.goto(store.url);
  await expectAccessible(page);
  await page.getByRole('searchbox').first().fill('抹茶');
  await page.getByRole('searchbox').first().press('Enter');
  await page.waitForURL(/\/products\?/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .getByRole('link', { name: /matcha/i })
    .first()
    .waitFor();
  await page.goto(`${store.url}/products?q=macha%20whisk`);
  await page.getByRole('link', { name: /whisk/i }).first().waitFor();
  await expectAccessible(page);
});

it('SHOP-1 SHOP-3 opens an item and puts two units into the cart', async () => {
  await page.goto(`${store.url}/products?q=matcha&stock=1`);
  await page
    .locator('main a[href^="/products/"]')
    .filter({ hasText: /matcha/i })
    .first()
    .click();
  await page.waitForURL(/\/products\/[^?]/);
  await page.getByRole('heading', { name: 'Availability' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'One more' }).click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page
    .getByRole('link', { name: /¥[\d,]+ \(2 items\)/ })
    .first()
    .waitFor();
  await page.goto(`${store.url}/cart`);
  await page.getByRole('heading', { name: 'Shopping cart' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Checkout' }).click();
});

it('ACC-1 SHOP-4 checks out with an account made in place', async () => {
  await page.getByRole('heading', { name: 'Checkout', level: 1 }).waitFor();
  await expectAccessible(page);
  const account = page.getByRole('main');
  await account.getByLabel('Name', { exact: true }).fill('Mika Beispiel');
  await account.getByLabel('E-mail address').fill(EMAIL);
  await account.getByLabel('Password', { exact: true }).fill('four words beyond doubt');
  await account.getByRole('button', { name: 'Create an account' }).click();
  await page.getByText('You order as').waitFor();
  await page.getByLabel('Country').selectOption({ label: 'Germany' });
  await page.getByLabel('Name of the recipient').fill('Mika Beispiel');
  await page.getByLabel('Street and house number').fill('Musterstraße 1');
  await page.getByLabel('City or town').fill('Berlin');
  await page.getByLabel('Postal code').fill('10117');
  await page.getByLabel('Phone').fill('+49 30 1234567');
  await page.getByRole('radio', { name: /EMS/ }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Place order/ }).click();
  await page.waitForURL(`${store.sandboxUrl}/**`);
});

it('PAY-1 pays at PayPal and is told so by page and mail', async () => {
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Pay now' }).click();
  await page.waitForURL(/\/account\/orders\//);
  number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByText('Payment Completed').first().waitFor();
  await expectAccessible(page);
});

it('MAIL-2 the mailbox shows the mail, and its link opens the order', async () => {
  await newestMail(/accepted/);
  await page.goto(`${store.sandboxUrl}/mailbox?to=${encodeURIComponent(EMAIL)}`);
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /accepted your order/ })
    .first()
    .click();
  await page.waitForURL(/\/mailbox\/./);
  await expectAccessible(page);
  const link = page.frameLocator('iframe').locator(`a[href*="${number}"]`).first();
  // Links in mails open a tab of their own.
  const [opened] = await Promise.all([buyer.context.waitForEvent('page'), link.click()]);
  await opened.waitForURL(`${store.url}${orderPath()}`);
  await opened.getByText('Payment Completed').first().waitFor();
  await opened.close();
});

it('ACC-2 confirms the address by the link in the mail', async () => {
  const mail = await newestMail(/confirm/i);
  await page.goto(linkIn(mail, '/confirm-address'));
  await page.getByText('your e-mail address is confirmed').waitFor();
  await expectAccessible(page);
});

it('POL-1 POL-5 cancels one of two units and gets exactly the previewed refund', async () => {
  await page.goto(`${store.url}${orderPath()}`);
  await page.getByRole('button', { name: /Cancel item/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'One fewer' }).click();
  const confirm = dialog.getByRole('button', { name: /Cancel and refund ¥/ });
  await confirm.waitFor();
  await expectAccessible(page);
  const refund = yenIn(await confirm.textContent());
  await confirm.click();
  await dialog.waitFor({ state: 'hidden' });
  const captured = await waitFor(
    'the refund in the books of the sandbox',
    async () =>
      (await readLedger(store.sandboxUrl)).captures.find(
        ({ invoiceId, refundedYen }) => invoiceId?.startsWith(number) && refundedYen > 0,
      ),
    30_000,
  );
  expect(captured.refundedYen).toBe(refund);
  const changed = await newestMail(/changed/i);
  expect(changed.text).toContain(`¥${refund.toLocaleString('en')}`);
  await newestMail(/refund/i);
});

it('ADM-1 RUN-1 staff sign in with a second factor and start a run', async () => {
  const owner = store.credentials.staff.find(({ role }) => role === 'owner');
  if (!owner) throw new Error('The demo store has no owner');
  const { page: desk } = staff;
  await desk.goto(`${store.url}/admin`);
  await desk.getByLabel('E-mail address').fill(owner.email);
  await desk.getByLabel('Password', { exact: true }).fill(owner.password);
  await desk.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await desk.getByLabel('Authentication code').fill(oneTimeCode(owner.totpSecret, Date.now()));
  await desk.getByRole('button', { name: 'Continue' }).click();
  await desk.getByRole('heading', { name: 'Today' }).waitFor();
  await expectAccessible(desk);
  await desk.goto(`${store.url}/admin/runs`);
  await desk.getByRole('heading', { name: 'Runs', level: 1 }).waitFor();
  await expectAccessible(desk);
  await desk.getByRole('link', { name: 'Dry run' }).click();
  await desk.getByText(number).first().waitFor();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Start a run now' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Start the run' }).click();
  await desk.getByText(number).first().waitFor();
  await waitForStatus('Processing');
});

async function waitForStatus(status: string): Promise<void> {
  await waitFor(
    `the order to be "${status}"`,
    async () => {
      await page.goto(`${store.url}${orderPath()}`);
      // Every step has its name on the line; the present one is marked.
      const present = page.locator('[aria-current="step"]', { hasText: status });
      return (await present.count()) > 0 || undefined;
    },
    30_000,
  );
}

it('POL-2 ORD-3 cancelling is now disabled, and the page says why', async () => {
  const button = page.getByRole('button', { name: /Cancel item/ });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await page
    .getByText(/already being processed/)
    .first()
    .waitFor();
  await expectAccessible(page);
});

it('SHP-1 SHP-2 staff prepare and ship with a checked EMS number', async () => {
  const { page: desk } = staff;
  await desk.goto(`${store.url}/admin/orders/${number}`);
  await expectAccessible(desk);
  await desk.getByLabel(/weight/i).fill('620');
  await desk.getByRole('button', { name: /Prepare shipment/ }).click();
  const tracking = desk.getByLabel(/tracking number/i);
  await tracking.fill('EE123456786JP');
  await desk.getByRole('button', { name: /shipped/i }).click();
  await desk
    .getByText(/not a valid tracking number|check digit/i)
    .first()
    .waitFor();
  await tracking.fill('ＥＥ１２３４５６７８５ＪＰ');
  await desk.getByRole('button', { name: /shipped/i }).click();
  await waitForStatus('Shipped');
  await desk.reload();
  await expectAccessible(desk);
});

it('ORD-2 SHP-2 the mail carries the tracking link, and the timeline is complete', async () => {
  const mail = await newestMail(/shipped/i);
  expect(linkIn(mail, 'EE123456785JP')).toContain('trackings.post.japanpost.jp');
  await page.goto(`${store.url}${orderPath()}`);
  await expectAccessible(page);
  const timeline = page.locator('section', { has: page.getByRole('heading', { name: 'What has happened' }) });
  const words = (await timeline.textContent()) ?? '';
  for (const step of [/Order placed/, /Payment received/, /Cancelled: 1/, /Refunded/, /processing run/, /Shipped/]) {
    expect(words).toMatch(step);
  }
  for (const mailed of [/Order received/, /Order changed/, /Refund made/, /Order shipped/])
    expect(words).toMatch(mailed);
});

it('no page of the walk made the browser complain', () => {
  // The wrong tracking number was refused with 409, which browsers report by themselves.
  const complaints = [...buyer.complaints, ...staff.complaints].filter((text) => !text.includes('status of 409'));
  expect(complaints).toEqual([]);
});
