import type { Language, PostalAddress } from '@toriyose/domain';
import type { ReactElement } from 'react';
import { paint, TYPE } from '../tokens.ts';
import { addressLines } from '../words/address-lines.ts';
import { SectionHeading } from './text-blocks.tsx';

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
      {addressLines(address, language).map((line) => (
        // An isolate each: a name in Arabic or Hebrew script does not reorder the digits around it.
        <div key={line} data-text="close" {...paint({ text: 'ink' }, TYPE.detail)}>
          <bdi>{line}</bdi>
        </div>
      ))}
    </>
  );
}
