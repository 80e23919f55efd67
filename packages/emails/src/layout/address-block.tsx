import type { Language, PostalAddress } from '@toriyose/domain';
import type { ReactElement } from 'react';
import { paint, TYPE } from '../tokens.ts';
import { addressLines } from '../words/address-lines.ts';
import { SectionHeading } from './text-blocks.tsx';
import { TextLines } from './text-lines.tsx';

const TITLE: Readonly<Record<Language, string>> = { en: 'Ship to', ja: 'お届け先' };

/** Where the parcel goes, as ordered (ACC-5). */
export function AddressBlock({
  address,
  language,
}: {
  readonly address: PostalAddress;
  readonly language: Language;
}): ReactElement {
  return (
    <>
      <SectionHeading>{TITLE[language]}</SectionHeading>
      <div style={{ margin: '0 0 20px' }}>
        <TextLines lines={addressLines(address, language)} look={paint({ text: 'ink' }, TYPE.detail)} />
      </div>
    </>
  );
}
