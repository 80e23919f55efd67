import type { Language, PostalAddressInput, ShippingMethod, StaffRole } from '@toriyose/domain';

export interface DemoAddress {
  readonly label: string;
  readonly address: PostalAddressInput;
}

export interface DemoCustomer {
  /** Also the name of the mailbox. */
  readonly key: string;
  readonly name: string;
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  readonly emailVerified: boolean;
  /** How the parcels usually go. */
  readonly method: ShippingMethod;
  /** The first is the default and where the orders go. */
  readonly addresses: readonly [DemoAddress, ...DemoAddress[]];
}

export const customerEmail = (key: string): string => `${key}@customer.example`;
export const staffEmail = (role: StaffRole): string => `${role}@cooljapanstore.example`;

export const DEMO_STAFF_NAMES: Readonly<Record<StaffRole, string>> = {
  owner: 'Hanako Mihon',
  fulfilment: 'Ryo Nimotsu',
  support: 'Emi Madoguchi',
  moderator: 'Jun Mihari',
};

/** All made up. Telephone numbers are from ranges that their countries keep for films and examples, or left out. */
export const DEMO_CUSTOMERS = [
  {
    ...{ key: 'anna', name: 'Anna Berger', language: 'en', timeZone: 'Europe/Berlin' },
    ...{ emailVerified: true, method: 'ems' },
    addresses: [
      {
        label: 'Home',
        address: {
          ...{ recipient: 'Anna Berger', line1: 'Beispielallee 14', line2: '3. OG', city: 'Berlin' },
          ...{ postalCode: '10439', country: 'DE', phone: '+49 30 23125 014' },
        },
      },
      {
        label: 'Studio',
        address: {
          ...{ recipient: 'Anna Berger', line1: 'Musterhof 2', line2: 'c/o Atelier Nord', city: 'Hamburg' },
          ...{ postalCode: '20357', country: 'DE', phone: '+49 30 23125 014' },
        },
      },
    ],
  },
  {
    ...{ key: 'haruka', name: '佐藤 遥', language: 'ja', timeZone: 'Asia/Tokyo' },
    ...{ emailVerified: true, method: 'domestic' },
    addresses: [
      {
        label: '自宅',
        address: {
          ...{ recipient: '佐藤 遥', line1: '見本町4-5-6', line2: 'みほんハイツ203', city: '杉並区', region: '東京都' },
          ...{ postalCode: '166-0001', country: 'JP', phone: '03-0000-0203' },
        },
      },
      {
        label: '実家',
        address: {
          ...{ recipient: '佐藤 和子', line1: '例示1-22', city: '仙台市青葉区', region: '宮城県' },
          ...{ postalCode: '980-0011', country: 'JP', phone: '022-000-0122' },
        },
      },
    ],
  },
  {
    ...{ key: 'daniel', name: 'Daniel Okafor', language: 'en', timeZone: 'Europe/London' },
    ...{ emailVerified: true, method: 'ems' },
    addresses: [
      {
        label: 'Flat',
        address: {
          ...{ recipient: 'Daniel Okafor', line1: 'Flat 7, 31 Sample Road', city: 'London' },
          ...{ postalCode: 'SE15 4QN', country: 'GB', phone: '+44 20 7946 0731' },
        },
      },
    ],
  },
  {
    ...{ key: 'claire', name: 'Claire Martin', language: 'en', timeZone: 'Europe/Paris' },
    ...{ emailVerified: true, method: 'small_packet_air' },
    addresses: [
      {
        label: 'Maison',
        address: {
          ...{ recipient: 'Claire Martin', line1: "18 rue de l'Exemple", city: 'Lyon' },
          ...{ postalCode: '69004', country: 'FR', phone: '+33 1 99 00 18 04' },
        },
      },
    ],
  },
  {
    ...{ key: 'kenta', name: '鈴木 健太', language: 'ja', timeZone: 'Asia/Tokyo' },
    ...{ emailVerified: true, method: 'domestic' },
    addresses: [
      {
        label: '',
        address: {
          ...{ recipient: '鈴木 健太', line1: '例町7-8', line2: 'れい荘101号室', city: '大阪市北区', region: '大阪府' },
          ...{ postalCode: '530-0011', country: 'JP', phone: '06-0000-0101' },
        },
      },
    ],
  },
  {
    ...{ key: 'minjun', name: 'Kim Min-jun', language: 'en', timeZone: 'Asia/Seoul' },
    ...{ emailVerified: true, method: 'ems' },
    addresses: [
      {
        label: 'Home',
        address: {
          ...{ recipient: 'Kim Min-jun', line1: '12 Yesi-ro 3-gil, 502-ho', line2: 'Mapo-gu', city: 'Seoul' },
          ...{ postalCode: '04001', country: 'KR' },
        },
      },
    ],
  },
  {
    ...{ key: 'olivia', name: 'Olivia Nguyen', language: 'en', timeZone: 'Australia/Melbourne' },
    ...{ emailVerified: true, method: 'parcel_air' },
    addresses: [
      {
        label: 'Home',
        address: {
          ...{ recipient: 'Olivia Nguyen', line1: 'Unit 4, 9 Specimen Street', city: 'Fitzroy', region: 'VIC' },
          ...{ postalCode: '3065', country: 'AU', phone: '+61 3 5550 9040' },
        },
      },
    ],
  },
  {
    ...{ key: 'yui', name: '高橋 結衣', language: 'ja', timeZone: 'Asia/Tokyo' },
    ...{ emailVerified: true, method: 'domestic' },
    addresses: [
      {
        label: '自宅',
        address: {
          ...{ recipient: '高橋 結衣', line1: '見本通西9丁目3-10', city: '札幌市中央区', region: '北海道' },
          ...{ postalCode: '060-0009', country: 'JP', phone: '011-000-0310' },
        },
      },
    ],
  },
  {
    ...{ key: 'lucas', name: 'Lucas Tremblay', language: 'en', timeZone: 'America/Toronto' },
    ...{ emailVerified: true, method: 'ems' },
    addresses: [
      {
        label: 'Home',
        address: {
          ...{ recipient: 'Lucas Tremblay', line1: '205 rue Modèle', line2: 'app. 6', city: 'Montréal', region: 'QC' },
          ...{ postalCode: 'H2T 1S6', country: 'CA', phone: '+1 514 555 0126' },
        },
      },
    ],
  },
  {
    ...{ key: 'marco', name: 'Marco Bianchi', language: 'en', timeZone: 'Europe/Rome' },
    ...{ emailVerified: true, method: 'parcel_air' },
    addresses: [
      {
        label: 'Casa',
        address: {
          ...{ recipient: 'Marco Bianchi', line1: "Via dell'Esempio 27", city: 'Bologna', region: 'BO' },
          ...{ postalCode: '40121', country: 'IT' },
        },
      },
    ],
  },
  {
    ...{ key: 'sofia', name: 'Sofía Herrera', language: 'en', timeZone: 'Europe/Madrid' },
    ...{ emailVerified: false, method: 'small_packet_air' },
    addresses: [
      {
        label: '',
        address: {
          ...{ recipient: 'Sofía Herrera', line1: 'Calle del Modelo 8, 2º B', city: 'Madrid' },
          ...{ postalCode: '28013', country: 'ES' },
        },
      },
    ],
  },
  // Post to the United States is closed: an account that meets the refusal at checkout.
  {
    ...{ key: 'jordan', name: 'Jordan Miller', language: 'en', timeZone: 'America/Los_Angeles' },
    ...{ emailVerified: true, method: 'ems' },
    addresses: [
      {
        label: 'Home',
        address: {
          ...{ recipient: 'Jordan Miller', line1: '418 Placeholder Ave', city: 'Portland', region: 'OR' },
          ...{ postalCode: '97214', country: 'US', phone: '+1 503 555 0142' },
        },
      },
    ],
  },
] as const satisfies readonly DemoCustomer[];

export type DemoCustomerKey = (typeof DEMO_CUSTOMERS)[number]['key'];
