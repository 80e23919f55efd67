import {
  cancelled,
  DECLINED,
  LET_GO,
  late,
  later,
  PAID,
  prepared,
  ready,
  revised,
  type Story,
  shipped,
  UNPAID,
} from './story.ts';

/**
 * The orders of the demo store: some ten weeks of a small shop, with every status of orders and lines. Anna and Haruka are
 * the ones to sign in as: theirs hold nearly everything that can happen.
 */
export const STORIES: readonly Story[] = [
  {
    ...{ who: 'anna', runsAgo: 99, wishes: [ready('figures'), ready('stationery', 2)] },
    moves: [...PAID, ...shipped()],
  },
  {
    ...{ who: 'anna', runsAgo: 90, wishes: [ready('tea-and-sweets', 2), ready('kitchen-and-tableware')] },
    moves: [...PAID, ...shipped()],
  },
  // Small slips that add up to the right to cancel; the rest has left.
  {
    ...{ who: 'anna', runsAgo: 82, wishes: [ready('plush'), later('figures')] },
    moves: [...PAID, ...shipped(), ...late(10, 1, 8), ...late(30, 1, 26)],
  },
  {
    ...{ who: 'anna', runsAgo: 74, wishes: [ready('books-and-magazines', 3)] },
    moves: [...PAID, ...cancelled(0, 'changed_mind')],
  },
  {
    ...{ who: 'anna', runsAgo: 66, wishes: [later('model-kits')] },
    moves: [...PAID, ...late(12, 0, 30), ...cancelled(13, 'delay')],
  },
  {
    ...{ who: 'anna', runsAgo: 55, wishes: [ready('music'), ready('apparel-and-bags', 2)] },
    moves: [...PAID, ...cancelled(0, 'mistake', { line: 1, units: 1 }), ...shipped()],
  },
  {
    ...{ who: 'anna', runsAgo: 46, wishes: [later('games'), ready('games')] },
    moves: [...PAID, ...revised(8, 0, { kind: 'unknown' })],
  },
  {
    ...{ who: 'anna', runsAgo: 38, wishes: [ready('traditional-crafts'), ready('beauty', 2)] },
    moves: [...PAID, ...shipped(4)],
  },
  {
    ...{ who: 'anna', runsAgo: 27, wishes: [ready('kitchen-and-tableware', 2)] },
    moves: [...DECLINED, ...PAID, ...shipped()],
  },
  { who: 'anna', runsAgo: 14, wishes: [later('figures'), later('books-and-magazines')], moves: PAID },
  {
    ...{ who: 'anna', runsAgo: 6, wishes: [ready('tea-and-sweets', 3), ready('stationery')] },
    moves: [...PAID, ...prepared(5)],
  },
  { who: 'anna', runsAgo: 0, wishes: [ready('plush'), ready('games')], moves: PAID },

  {
    ...{ who: 'haruka', runsAgo: 97, wishes: [ready('tea-and-sweets'), ready('kitchen-and-tableware')] },
    moves: [...PAID, ...shipped()],
  },
  // Missing when it was to be packed, ordered anew, late, and shipped after all.
  {
    ...{ who: 'haruka', runsAgo: 88, wishes: [ready('plush'), ready('toys-and-puzzles')] },
    moves: [...PAID, ...late(1, 0, 24), ...shipped(), ...revised(36, 0, { kind: 'arrived' }), ...shipped(37)],
  },
  {
    ...{ who: 'haruka', runsAgo: 79, wishes: [ready('books-and-magazines', 2), ready('stationery')] },
    moves: [...PAID, ...shipped()],
  },
  {
    ...{ who: 'haruka', runsAgo: 71, wishes: [later('figures', 2)] },
    moves: [...PAID, ...late(10, 0, 28), ...cancelled(11, 'delay', { line: 0, units: 1 })],
  },
  { who: 'haruka', runsAgo: 62, wishes: [ready('beauty', 2)], moves: [...PAID, ...shipped(4)] },
  {
    ...{ who: 'haruka', runsAgo: 53, wishes: [later('music'), ready('music')] },
    moves: [...PAID, ...revised(7, 0, { kind: 'unobtainable' }), ...shipped(9)],
  },
  {
    ...{ who: 'haruka', runsAgo: 44, wishes: [ready('apparel-and-bags')] },
    moves: [...PAID, ...cancelled(0, 'mistake')],
  },
  {
    ...{ who: 'haruka', runsAgo: 35, wishes: [ready('figures'), ready('model-kits')] },
    moves: [...PAID, ...shipped()],
  },
  { who: 'haruka', runsAgo: 25, wishes: [later('tea-and-sweets')], moves: [...PAID, ...late(9, 0, 5)] },
  { who: 'haruka', runsAgo: 12, wishes: [ready('stationery', 3)], moves: [...PAID, ...shipped()] },
  { who: 'haruka', runsAgo: 3, wishes: [ready('traditional-crafts')], moves: PAID },
  { who: 'haruka', runsAgo: 0, wishes: [later('games')], moves: PAID },

  {
    ...{ who: 'daniel', runsAgo: 93, wishes: [ready('model-kits'), ready('toys-and-puzzles')] },
    moves: [...PAID, ...shipped()],
  },
  {
    ...{ who: 'daniel', runsAgo: 68, wishes: [later('model-kits'), ready('model-kits', 2)] },
    moves: [...PAID, ...shipped(5)],
  },
  { who: 'daniel', runsAgo: 41, wishes: [ready('games', 2), ready('music')], moves: [...PAID, ...shipped()] },
  {
    ...{ who: 'daniel', runsAgo: 20, wishes: [later('traditional-crafts')] },
    moves: [...PAID, ...revised(6, 0, { kind: 'unobtainable' })],
  },
  { who: 'daniel', runsAgo: 2, wishes: [ready('figures'), ready('plush')], moves: PAID },

  { who: 'claire', runsAgo: 86, wishes: [ready('stationery', 2), ready('beauty')], moves: [...PAID, ...shipped()] },
  { who: 'claire', runsAgo: 58, wishes: [ready('tea-and-sweets', 2)], moves: [...PAID, ...shipped(4)] },
  {
    ...{ who: 'claire', runsAgo: 30, wishes: [ready('kitchen-and-tableware')] },
    moves: [
      ...PAID,
      {
        after: 2,
        act: { act: 'cancel_by_staff', note: 'Damaged in our storage, and it was the last of this firing.' },
      },
    ],
  },
  { who: 'claire', runsAgo: 0, wishes: [ready('traditional-crafts', 2), ready('stationery')], moves: PAID },

  { who: 'kenta', runsAgo: 84, wishes: [ready('model-kits'), ready('figures')], moves: [...PAID, ...shipped()] },
  { who: 'kenta', runsAgo: 50, wishes: [later('figures'), ready('figures')], moves: [...PAID, ...late(11, 0, 35)] },
  { who: 'kenta', runsAgo: 17, wishes: [ready('games')], moves: [...PAID, ...shipped()] },
  { who: 'kenta', runsAgo: 0, wishes: [ready('model-kits', 2)], moves: DECLINED },

  {
    who: 'minjun',
    runsAgo: 76,
    wishes: [ready('music', 2), ready('apparel-and-bags')],
    moves: [...PAID, ...shipped()],
  },
  { who: 'minjun', runsAgo: 33, wishes: [ready('plush', 2)], moves: [...PAID, ...shipped()] },
  { who: 'minjun', runsAgo: 24, wishes: [ready('apparel-and-bags', 2)], moves: LET_GO },
  { who: 'minjun', runsAgo: 4, wishes: [ready('beauty', 3), later('beauty')], moves: PAID },

  { who: 'olivia', runsAgo: 80, wishes: [ready('toys-and-puzzles', 2)], moves: [...PAID, ...shipped(4)] },
  {
    ...{ who: 'olivia', runsAgo: 48, wishes: [ready('traditional-crafts'), later('apparel-and-bags')] },
    moves: [...PAID, ...shipped(4)],
  },
  {
    ...{ who: 'olivia', runsAgo: 5, wishes: [ready('kitchen-and-tableware'), ready('tea-and-sweets')] },
    moves: [...PAID, ...prepared(4)],
  },

  { who: 'yui', runsAgo: 64, wishes: [ready('beauty'), ready('apparel-and-bags')], moves: [...PAID, ...shipped()] },
  { who: 'yui', runsAgo: 22, wishes: [later('plush'), later('stationery')], moves: PAID },
  { who: 'yui', runsAgo: 1, wishes: [ready('plush', 2)], moves: PAID },

  { who: 'lucas', runsAgo: 60, wishes: [ready('games'), ready('toys-and-puzzles')], moves: [...PAID, ...shipped()] },
  {
    ...{ who: 'lucas', runsAgo: 29, wishes: [later('music')] },
    moves: [...PAID, ...revised(12, 0, { kind: 'unknown' })],
  },
  { who: 'lucas', runsAgo: 0, wishes: [later('model-kits'), ready('toys-and-puzzles')], moves: PAID },

  {
    who: 'marco',
    runsAgo: 52,
    wishes: [ready('kitchen-and-tableware'), ready('books-and-magazines')],
    moves: [...PAID, ...shipped()],
  },
  { who: 'marco', runsAgo: 10, wishes: [ready('figures'), later('toys-and-puzzles')], moves: [...PAID, ...shipped(5)] },

  { who: 'sofia', runsAgo: 0, wishes: [ready('stationery'), ready('tea-and-sweets')], moves: UNPAID },
];
