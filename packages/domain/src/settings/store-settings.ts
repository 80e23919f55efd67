import { z } from 'zod';
import { DEFAULT_STORE_CALENDAR, storeCalendarSchema } from '../calendar/store-calendar.ts';

const bilingual = z.strictObject({ en: z.string().trim().min(1).max(200), ja: z.string().trim().min(1).max(200) });

/**
 * Everything that a store decides for itself. Rules read these values; the help page, buttons, guards and e-mails follow
 * (POL-7). Orders keep a copy of `policy` (POL-5).
 */
export const storeSettingsSchema = z.strictObject({
  storeName: z.string().trim().min(1).max(80),
  /** Who the customer's contract is with: named in order mails and on the legal page. */
  seller: z.strictObject({
    name: bilingual,
    address: bilingual,
    phone: z.string().trim().min(1).max(40),
    email: z.email(),
    responsible: bilingual,
  }),
  policy: z.strictObject({
    /** POL-2: the store chooses within what "3 to 4 weeks" means. */
    delayCancelAfterDays: z.int().min(21).max(28),
    /** PAY-2 */
    paymentHoldDays: z.int().min(1).max(14),
  }),
  calendar: storeCalendarSchema,
});

export type StoreSettings = z.infer<typeof storeSettingsSchema>;

/** The demo store. Its address and telephone number are made up. */
export const DEFAULT_STORE_SETTINGS: StoreSettings = storeSettingsSchema.parse({
  storeName: 'coolJAPANstore',
  seller: {
    name: { en: 'coolJAPAN inc. (demo)', ja: 'coolJAPAN株式会社（デモ）' },
    address: { en: '1-2-3 Example, Taito-ku, Tokyo 110-0000, Japan', ja: '〒110-0000 東京都台東区見本町1-2-3' },
    phone: '+81-3-0000-0000',
    email: 'help@cooljapanstore.example',
    responsible: { en: 'Hanako Mihon', ja: '見本 花子' },
  },
  policy: { delayCancelAfterDays: 21, paymentHoldDays: 3 },
  calendar: DEFAULT_STORE_CALENDAR,
});
