import type { AppRouter } from '@toriyose/api/router';
import {
  availabilityWords,
  formatYen,
  type ItemAvailability,
  type JstDate,
  jstDate,
  parseExpectedDate,
  purchasability,
  yen,
} from '@toriyose/domain';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../entry-server.tsx';
import type { Locale } from '../../words/words.ts';

const TODAY = jstDate('2026-11-24');
const RENDERED_AT = Date.UTC(2026, 10, 24, 1);
const ORIGIN = 'https://shop.example';

const SESSION = {
  customer: null,
  staffRole: null,
  cart: { itemCount: 0, totalYen: 0 },
  storeName: 'coolJAPANstore',
  now: RENDERED_AT,
};

const itemWith = (availability: ItemAvailability, today: JstDate) => ({
  id: 'item-1',
  catalogueNumber: 'CJ-FIG-00101',
  slug: 'mina',
  name: { en: 'Mina, 1/8 scale </script><b>', ja: 'ミナ 1/8' },
  description: { en: 'Painted PVC.', ja: 'PVC製です。' },
  category: 'figures',
  maker: { en: 'Hoshikaze Works', ja: '星風製作所' },
  price: yen(15_800),
  weightGrams: 780,
  dimensions: null,
  hsCode: '950300',
  originCountry: 'CN',
  picture: 'mina',
  releaseDate: null,
  availability,
  today,
  purchase: purchasability(availability, today),
  mostQuantity: 3,
  shipsNext: null,
  reviewKind: availability.kind === 'pre_order' ? 'pre_release_comment' : 'review',
  delayCancelAfterDays: 21,
  postage: null,
  origin: ORIGIN,
});

/** The item page as the server sends it, with its structured data. */
async function renderItem(availability: ItemAvailability, lang: Locale, today = TODAY) {
  const answers: Readonly<Record<string, unknown>> = {
    'session.current': SESSION,
    'catalogue.item': itemWith(availability, today),
  };
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op }) => ({
      subscribe: (observer) => {
        if (op.path in answers) {
          observer.next?.({ result: { data: answers[op.path] } });
          observer.complete?.();
        } else observer.error?.(TRPCClientError.from(new Error(`No answer to ${op.path}`)));
        return { unsubscribe: () => {} };
      },
      pipe: () => {
        throw new Error('Not used');
      },
    });
  const { html } = await renderPage({
    ...{ url: `${ORIGIN}/products/mina?lang=${lang}`, headers: new Headers(), requestId: 'r', now: RENDERED_AT, link },
    assets: { entry: '/entry.js', scripts: [], styles: [], byPage: {} },
  });
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  return { html, jsonLd: JSON.parse(json) };
}

const expected = parseExpectedDate('2026-12-late') ?? null;
const until = jstDate('2026-12-10');

describe('SHOP-2 structured data agrees with the item page', () => {
  it.each<[ItemAvailability, string]>([
    [{ kind: 'in_stock', quantity: 40 }, 'InStock'],
    [{ kind: 'in_stock', quantity: 2 }, 'LimitedAvailability'],
    [{ kind: 'in_stock', quantity: 0 }, 'SoldOut'],
    [{ kind: 'on_order', expected, limit: null }, 'BackOrder'],
    [{ kind: 'pre_order', until, expected, limit: null }, 'PreOrder'],
    [{ kind: 'pre_order', until: jstDate('2026-11-23'), expected, limit: null }, 'OutOfStock'],
    [{ kind: 'ended' }, 'Discontinued'],
  ])('%j is %s', async (availability, schema) => {
    for (const lang of ['en', 'ja'] as const) {
      const { html, jsonLd } = await renderItem(availability, lang);
      expect(jsonLd).toMatchObject({ '@type': 'Product', sku: 'CJ-FIG-00101' });
      expect(jsonLd.offers).toMatchObject({
        availability: `https://schema.org/${schema}`,
        price: 15_800,
        priceCurrency: 'JPY',
        url: `${ORIGIN}/products/mina`,
      });
      expect(html).toContain(availabilityWords(availability, lang, TODAY));
      expect(html).toContain(formatYen(yen(jsonLd.offers.price)));
      const canBuy = /aria-disabled="true"[^>]*>(?:Add to cart|カートに入れる)/.test(html) === false;
      expect(canBuy).toBe(['InStock', 'LimitedAvailability', 'BackOrder', 'PreOrder'].includes(schema));
    }
  });

  it('names of items cannot break out of it', async () => {
    const { html, jsonLd } = await renderItem({ kind: 'ended' }, 'en');
    expect(jsonLd.name).toBe('Mina, 1/8 scale </script><b>');
    expect(html).not.toContain('</script><b>');
  });

  it('what is not released takes comments instead of reviews, and has no rating', async () => {
    const { html, jsonLd } = await renderItem({ kind: 'pre_order', until, expected, limit: null }, 'en');
    expect(html).toContain('Pre-release comments</h2>');
    expect(html).not.toContain('Reviews</h2>');
    expect(jsonLd.aggregateRating).toBeUndefined();
    expect((await renderItem({ kind: 'in_stock', quantity: 5 }, 'en')).html).toContain('Reviews</h2>');
  });
});
