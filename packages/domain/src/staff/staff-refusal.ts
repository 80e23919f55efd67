import type { Bilingual } from '../order/order.ts';
import type { RefusalView } from '../words/refusal-words.ts';

/** Why something cannot be done in the back office just now, beyond what an order itself refuses. */
export type StaffRefusal =
  /** C02: somebody changed the order after this page was loaded. */
  | { readonly code: 'order_changed'; readonly by: Bilingual }
  /** C20: the number travelled on another label; `confirmDuplicate` says that it is meant. */
  | { readonly code: 'tracking_number_used'; readonly orderNumber: string }
  | { readonly code: 'date_unreadable' }
  /** C04 */
  | { readonly code: 'run_under_way' };

interface Answer {
  readonly rule: string;
  readonly field: string | null;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

function answerTo(refusal: StaffRefusal): Answer {
  switch (refusal.code) {
    case 'order_changed':
      return {
        rule: 'ADM-1',
        field: null,
        message: {
          en: `${refusal.by.en} changed this order while you had it open. Nothing of yours was done.`,
          ja: `表示中に${refusal.by.ja}がこの注文を変更しました。今回の操作は行われていません。`,
        },
        remedy: {
          en: 'The page now shows the order as it is: please look at it again.',
          ja: '最新の内容を表示しました。もう一度ご確認ください。',
        },
      };
    case 'tracking_number_used':
      return {
        rule: 'SHP-2',
        field: 'trackingNumber',
        message: {
          en: `This number was already used within the last 12 months, for order ${refusal.orderNumber}.`,
          ja: `この番号は過去12か月以内に注文${refusal.orderNumber}で使用されています。`,
        },
        remedy: {
          en: 'Compare it with the label. If it is right, confirm it.',
          ja: 'ラベルと照合し、間違いなければ確定してください。',
        },
      };
    case 'date_unreadable':
      return {
        rule: 'AVL-2',
        field: 'expected',
        message: { en: 'This date cannot be read.', ja: '日付を読み取れません。' },
        remedy: {
          en: 'Write it as 2026-12-24, 2026-12-late, 2026-12, 2026-Q4 or unknown.',
          ja: '2026-12-24、2026-12-late、2026-12、2026-Q4、unknown のいずれかの形で入力してください。',
        },
      };
    case 'run_under_way':
      return {
        rule: 'RUN-1',
        field: null,
        message: { en: 'A processing run is already under way.', ja: '手配処理がすでに実行中です。' },
        remedy: {
          en: 'It takes up every order that waits: watch it instead of starting another.',
          ja: 'お待ちの注文はすべてその処理で手配されます。実行中の処理をご覧ください。',
        },
      };
  }
}

export const staffRefusal = (refusal: StaffRefusal): RefusalView => ({ code: refusal.code, ...answerTo(refusal) });

/** SHP-2: carriers issue a number again after a year; within it a number is on one parcel only. */
export const TRACKING_NUMBER_REUSED_AFTER_DAYS = 365;
