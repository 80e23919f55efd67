import { type Instant, type Item, jstDate, parseInstant, yen } from '@toriyose/domain';
import type { Tx } from '../connection/open-database.ts';
import { user } from '../schema/auth.ts';

/** 10:00 in Tokyo on 23 November 2026. */
export const exampleInstant: Instant = parseInstant('2026-11-23T01:00:00Z');

/** A valid item: ten tea whisks in stock. Name what matters to the test. */
export const exampleItem = (facts: Partial<Item> = {}): Item => ({
  catalogueNumber: 'CJ-TEA-00001',
  slug: 'bamboo-tea-whisk',
  name: { en: 'Bamboo tea whisk', ja: '竹製の茶筅' },
  description: { en: 'Made by hand in Nara.', ja: '奈良の手作りです。' },
  category: 'kitchen-and-tableware',
  maker: { en: 'Takayama', ja: '高山' },
  price: yen(2800),
  weightGrams: 60,
  dimensions: null,
  hsCode: '460219',
  originCountry: 'JP',
  picture: 'bamboo-tea-whisk',
  releaseDate: { precision: 'day', start: jstDate('2020-04-01'), end: jstDate('2020-04-01') },
  availability: { kind: 'in_stock', quantity: 10 },
  ...facts,
});

/** An account that other rows can belong to. */
export async function insertExampleUser(tx: Tx, id: string): Promise<void> {
  const at = new Date(exampleInstant);
  await tx.insert(user).values({ id, name: id, email: `${id}@example.com`, createdAt: at, updatedAt: at });
}
