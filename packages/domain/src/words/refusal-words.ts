import type { Bilingual, Language } from '../order/order.ts';
import type { Refusal, RefusalCode, RemedyCode } from '../order/refusal.ts';
import { findCountry } from '../shipping/country.ts';

type Params = Refusal['params'];
type Sentence = (params: Params) => string;

const countryName = ({ country }: Params, language: Language): string =>
  findCountry(String(country))?.name[language] ?? String(country);

/** Why not, for the person who asked. */
const REFUSALS: Record<RefusalCode, Record<Language, Sentence>> = {
  not_paid_yet: { en: () => 'This order is not paid yet.', ja: () => 'まだお支払いが完了していません。' },
  already_paid: { en: () => 'This order is already paid.', ja: () => 'お支払いは完了しています。' },
  already_processing: {
    en: () => 'This order is already being processed.',
    ja: () => 'このご注文はすでに手配を開始しています。',
  },
  not_processed_yet: {
    en: () => 'This order has not been processed yet.',
    ja: () => 'このご注文はまだ手配処理を行っていません。',
  },
  in_shipping_process: {
    en: () => 'The parcel is being prepared for shipping. Nobody can change it any more, our staff included.',
    ja: () => '発送の準備に入っているため、当店のスタッフも含め変更できません。',
  },
  already_shipped: { en: () => 'This has already been shipped.', ja: () => 'すでに発送済みです。' },
  already_cancelled: { en: () => 'This order was cancelled.', ja: () => 'このご注文はキャンセル済みです。' },
  line_unknown: { en: () => 'This order has no such item.', ja: () => 'このご注文に該当する商品がありません。' },
  line_not_open: {
    en: () => 'Nothing of this item is left to change.',
    ja: () => 'この商品には変更できる数量が残っていません。',
  },
  line_not_late_enough: {
    en: ({ neededDays, slipDays }) =>
      `This order is already being processed. An item can then be cancelled only when its date slips by ${neededDays} days or more from the date promised when you ordered (now: ${slipDays}).`,
    ja: ({ neededDays, slipDays }) =>
      `このご注文はすでに手配を開始しています。以後は、ご注文時の予定日から${neededDays}日以上遅れる商品のみキャンセルできます（現在の遅れ：${slipDays}日）。`,
  },
  line_not_available: { en: () => 'This item has not arrived yet.', ja: () => 'この商品はまだ入荷していません。' },
  line_available: {
    en: () => 'This order is already being processed, and this item has arrived.',
    ja: () => 'このご注文はすでに手配を開始しており、この商品は入荷済みです。',
  },
  too_many_units: {
    en: ({ most }) => `Choose a whole quantity from 1 to ${most}.`,
    ja: ({ most }) => `数量は1から${most}までの整数でお選びください。`,
  },
  nothing_chosen: { en: () => 'Choose at least one item.', ja: () => '商品を1点以上お選びください。' },
  not_for_you: { en: () => 'This is not yours to do.', ja: () => 'この操作を行う権限がありません。' },
  reason_missing: {
    en: () => 'Say why: the customer will read it.',
    ja: () => '理由を入力してください（お客様に表示されます）。',
  },
  payment_unknown: { en: () => 'This order has no such payment.', ja: () => '該当するお支払いがありません。' },
  payment_replaced: {
    en: () => 'This payment was replaced by a newer one. You were not charged.',
    ja: () => 'このお支払いは新しいお手続きに差し替えられました。請求は発生していません。',
  },
  payment_not_open: { en: () => 'This payment is not ready yet.', ja: () => 'このお支払いはまだ準備中です。' },
  payment_under_way: {
    en: () => 'A payment is being confirmed right now.',
    ja: () => '現在お支払いを確認しています。',
  },
  payment_time_left: { en: () => 'There is still time to pay.', ja: () => 'お支払い期限内です。' },
  refund_unknown: { en: () => 'This order has no such refund.', ja: () => '該当する返金がありません。' },
  refund_not_failed: {
    en: () => 'This refund did not fail: there is nothing to send again.',
    ja: () => 'この返金は失敗していないため、再送の必要はありません。',
  },
  shipment_unknown: { en: () => 'This order has no such shipment.', ja: () => '該当する荷物がありません。' },
  shipment_gone: { en: () => 'This parcel has already left.', ja: () => 'この荷物はすでに発送済みです。' },
  nothing_prepared: {
    en: () => 'No parcel of this order is being prepared.',
    ja: () => '発送準備中の荷物がありません。',
  },
  parcel_too_heavy: {
    en: ({ most }) => `The weight must be a whole number of grams from 1 to ${most}.`,
    ja: ({ most }) => `重量は1〜${most}gの整数で入力してください。`,
  },
  tracking_number_missing: {
    en: () => 'This shipping method needs its tracking number.',
    ja: () => 'この配送方法にはお問い合わせ番号が必要です。',
  },
  tracking_number_wrong: {
    en: () => 'This is not a valid tracking number: compare it with the label, for example EE123456785JP.',
    ja: () => 'お問い合わせ番号が正しくありません。ラベルをご確認ください（例：EE123456785JP）。',
  },
  route_closed: {
    en: (params) => `The carrier does not accept this parcel to ${countryName(params, 'en')} at present.`,
    ja: (params) => `現在、${countryName(params, 'ja')}宛てのこの配送方法は引受停止中です。`,
  },
  figures_changed: {
    en: () => 'The amounts have changed since you looked. Nothing was changed: please check them again.',
    ja: () => 'ご確認後に金額が変わりました。変更は行われていません。もう一度ご確認ください。',
  },
};

/** What would help instead. */
const REMEDIES: Record<RemedyCode, Record<Language, string>> = {
  pay_first: { en: 'You can pay for it on the order page.', ja: 'ご注文ページからお支払いいただけます。' },
  wait_for_delay_right: {
    en: 'If an item is delayed for long, cancelling it becomes possible here, whatever the status.',
    ja: '商品の入荷が大幅に遅れた場合は、状況にかかわらずこのページからキャンセルできるようになります。',
  },
  wait_for_run: { en: 'The next processing run takes it up.', ja: '次回の手配処理で対応いたします。' },
  contact_us: { en: 'Please contact us about it.', ja: 'お問い合わせください。' },
  order_again: { en: 'You can order the item again.', ja: 'もう一度ご注文いただけます。' },
  wait_for_outcome: { en: 'Please wait a moment and look again.', ja: 'しばらくしてからもう一度ご確認ください。' },
  check_input: { en: 'Please check what you entered.', ja: '入力内容をご確認ください。' },
};

export const refusalWords = (refusal: Refusal, language: Language): string =>
  REFUSALS[refusal.code][language](refusal.params);

export const remedyWords = (remedy: RemedyCode, language: Language): string => REMEDIES[remedy][language];

/** A refusal as clients receive it: its code and field for the program, its words for the person. */
export interface RefusalView {
  readonly code: string;
  readonly rule: string;
  readonly field: string | null;
  readonly message: Bilingual;
  readonly remedy: Bilingual | null;
}

export const refusalView = (refusal: Refusal): RefusalView => ({
  code: refusal.code,
  rule: refusal.rule,
  field: refusal.field,
  message: { en: refusalWords(refusal, 'en'), ja: refusalWords(refusal, 'ja') },
  remedy: refusal.remedy && { en: remedyWords(refusal.remedy, 'en'), ja: remedyWords(refusal.remedy, 'ja') },
});
