import type { PageSettings, Theme } from '../app/page-settings.tsx';
import { isLocale, type Locale } from '../words/words.ts';

interface Wishes {
  readonly url: string;
  readonly headers: Headers;
  readonly requestId: string;
  readonly now: number;
}

/**
 * ACC-8: the language is the one just chosen (`?lang=`), else the one chosen in this browser, else the customer's,
 * else what the browser asks for.
 */
export function chooseSettings(wishes: Wishes, customerLocale: Locale | null): PageSettings {
  const asked = new URL(wishes.url).searchParams.get('lang');
  const cookies = readCookies(wishes.headers.get('Cookie') ?? '');
  const kept = cookies.get('lang');
  const locale = isLocale(asked) ? asked : isLocale(kept) ? kept : customerLocale;
  return {
    locale: locale ?? acceptedLocale(wishes.headers.get('Accept-Language') ?? ''),
    theme: themeOf(cookies.get('theme')),
    renderedAt: wishes.now,
    requestId: wishes.requestId,
  };
}

const themeOf = (value: string | undefined): Theme => (value === 'light' || value === 'dark' ? value : 'system');

function readCookies(header: string): Map<string, string> {
  const pairs = header.split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}

/** English unless Japanese stands before it. */
export function acceptedLocale(header: string): Locale {
  const ranked = header
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .sort((a, b) => b.quality - a.quality);
  const found = ranked.find(({ language, quality }) => isLocale(language) && quality > 0)?.language;
  return isLocale(found) ? found : 'en';
}
