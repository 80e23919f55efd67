import { availabilityFromRow, type ItemRow } from '@toriyose/db';

/** An item as lists show it. */
export const itemCard = (row: ItemRow) => ({
  id: row.id,
  slug: row.slug,
  name: { en: row.nameEn, ja: row.nameJa },
  maker: { en: row.makerEn, ja: row.makerJa },
  price: row.priceYen,
  picture: row.picture,
  availability: availabilityFromRow(row),
});

export type ItemCard = ReturnType<typeof itemCard>;
