import { defineWords } from '../../words/words.ts';

/** What the staff pages are called. Apart from their words: titles are needed by the routes, which every visitor loads. */
export const adminTitles = defineWords({
  en: {
    today: 'Today',
    orders: 'Orders',
    order: (number: string) => `Order ${number}`,
    runs: 'Runs',
    runReport: 'Run report',
    shipments: 'Shipments',
  },
  ja: {
    today: '今日の作業',
    orders: '注文',
    order: (number) => `注文 ${number}`,
    runs: '手配処理',
    runReport: '手配処理の結果',
    shipments: '発送',
  },
});
