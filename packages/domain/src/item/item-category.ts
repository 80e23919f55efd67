/** SHOP-2: the shelves of the shop, in the order in which menus show them. The key is what addresses and CSV files use. */
export const ITEM_CATEGORIES = [
  'figures',
  'plush',
  'model-kits',
  'games',
  'toys-and-puzzles',
  'music',
  'books-and-magazines',
  'stationery',
  'tea-and-sweets',
  'kitchen-and-tableware',
  'apparel-and-bags',
  'traditional-crafts',
  'beauty',
] as const;

export type ItemCategory = (typeof ITEM_CATEGORIES)[number];

/** What customers read in menus, headings and breadcrumbs. */
export const ITEM_CATEGORY_NAMES: Readonly<Record<ItemCategory, { readonly en: string; readonly ja: string }>> = {
  figures: { en: 'Figures', ja: 'フィギュア' },
  plush: { en: 'Plush', ja: 'ぬいぐるみ' },
  'model-kits': { en: 'Model kits', ja: '模型・プラモデル' },
  games: { en: 'Games', ja: 'ゲーム' },
  'toys-and-puzzles': { en: 'Toys and puzzles', ja: 'おもちゃ・パズル' },
  music: { en: 'Music', ja: '音楽' },
  'books-and-magazines': { en: 'Books and magazines', ja: '本・雑誌' },
  stationery: { en: 'Stationery', ja: '文房具' },
  'tea-and-sweets': { en: 'Tea and sweets', ja: 'お茶・お菓子' },
  'kitchen-and-tableware': { en: 'Kitchen and tableware', ja: '台所道具・うつわ' },
  'apparel-and-bags': { en: 'Apparel and bags', ja: '衣類・かばん' },
  'traditional-crafts': { en: 'Traditional crafts', ja: '伝統工芸' },
  beauty: { en: 'Beauty', ja: '美容・化粧品' },
};

export const isItemCategory = (text: string): text is ItemCategory =>
  ITEM_CATEGORIES.some((category) => category === text);
