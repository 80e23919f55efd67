import { type Language, MAIL_TEMPLATES } from '@toriyose/domain';
import { describe, expect, test } from 'vitest';
import { renderMail } from './render-mail.ts';
import { sampleNotifications } from './samples/sample-notifications.ts';
import { renderSample, templatePreviews } from './samples/template-previews.ts';
import { optionsIn, STORE } from './testing/sample-store.ts';

const LANGUAGES: readonly Language[] = ['en', 'ja'];
const CASES = LANGUAGES.flatMap((language) =>
  sampleNotifications(language).map(({ id, notification }) => ({ id, language, notification })),
);

const links = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const amounts = (text: string): string[] => [...new Set(text.match(/¥[\d,]+/g) ?? [])].sort();
const ALLOWED_LINK = new RegExp(
  '^(https://shop\\.example(/(account/orders/K7M2-4XQ9|verify-email\\?token=\\w+))?' +
    '|mailto:help@shop\\.example|https://trackings\\.post\\.japanpost\\.jp/\\S+)$',
);

describe('MAIL-1 every template', () => {
  test.each(LANGUAGES)('has samples to preview in %s', (language) => {
    for (const { template, samples } of templatePreviews(language)) expect(samples.length, template).toBeGreaterThan(0);
    expect(templatePreviews(language).map(({ template }) => template)).toEqual([...MAIL_TEMPLATES]);
  });

  test.each(CASES)('$id in $language: a whole mail, as HTML and as text', async ({ language, notification }) => {
    const { subject, html, text } = await renderMail(notification, optionsIn(language));
    for (const part of [subject, html, text]) expect(part).not.toMatch(/undefined|NaN|null|\[object|Invalid/);
    expect(subject.length).toBeGreaterThan(10);
    expect(text).toContain(language === 'en' ? 'Dear Anna,' : '山田 花子 様');
    expect(text).toMatch(language === 'en' ? /Sold by coolJAPAN inc\./ : /販売業者：coolJAPAN株式会社/);
    expect(html.match(/<(html|body)[^>]* lang="[a-z]+"/g)).toHaveLength(2);
    expect(new Set(html.match(/\blang="[a-z]+"/g))).toEqual(new Set([`lang="${language}"`]));
    expect(html).not.toMatch(/<title/);
  });

  test.each(CASES)('$id in $language: text and HTML name the same amounts and links', async (sample) => {
    const { html, text } = await renderMail(sample.notification, optionsIn(sample.language));
    expect(amounts(text)).toEqual(amounts(html));
    const found = links(html);
    for (const link of found) expect(link).toMatch(ALLOWED_LINK);
    const main = found.filter((link) => link !== STORE.storeOrigin && !link.startsWith('mailto:'));
    expect(main.length).toBeGreaterThan(0);
    for (const link of main) expect(text).toContain(link);
  });

  test.each(CASES)('$id in $language: loads nothing and follows nobody', async ({ language, notification }) => {
    const { html } = await renderMail(notification, optionsIn(language));
    expect(html).not.toMatch(/<(img|script|link|iframe|form)\b|url\(|@import|@font-face|\bsrc=/i);
  });

  test('the same notification gives the same mail, so a retry sends what was sent (MAIL-2)', async () => {
    expect(await renderSample('order-changed', 'ja', STORE)).toEqual(await renderSample('order-changed', 'ja', STORE));
    expect(await renderSample('no-such-sample', 'ja', STORE)).toBeNull();
  });
});
