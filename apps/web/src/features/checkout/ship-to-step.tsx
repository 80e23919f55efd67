import { findCountry } from '@toriyose/domain';
import { useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { useSession } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { VisuallyHidden } from '../../ui/hidden-text.tsx';
import { Checkbox } from '../../ui/inputs.tsx';
import { type RadioCard, RadioCards } from '../../ui/radio-cards.tsx';
import { type Locale, useWords } from '../../words/words.ts';
import { addressLines } from '../order/address-lines.ts';
import { AddressFields } from './address-fields.tsx';
import { checkoutWords } from './checkout-words.ts';
import type { BookedAddress } from './quote.ts';
import { NEW_ADDRESS, type ShipTo } from './use-ship-to.ts';

/** An address from the book, or a new one. */
export function ShipToStep({ shipTo }: { shipTo: ShipTo }) {
  const words = useWords(checkoutWords);
  return (
    <Section heading={words.shipTo}>
      <div className="flex flex-col gap-6">
        {shipTo.book.length > 0 && <AddressBook shipTo={shipTo} />}
        {shipTo.booked === null && <NewAddress shipTo={shipTo} />}
      </div>
    </Section>
  );
}

/** So many entries are shown at once; the rest on demand. */
const SHOWN_ENTRIES = 4;

function AddressBook({ shipTo: { book, booked, choose } }: { shipTo: ShipTo }) {
  const words = useWords(checkoutWords);
  const locale = useLocale();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? book : book.filter((entry, index) => index < SHOWN_ENTRIES || entry === booked);
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="w-full">
        <RadioCards
          legend={<VisuallyHidden>{words.shipTo}</VisuallyHidden>}
          name="ship-to"
          value={booked?.id ?? NEW_ADDRESS}
          onChange={choose}
          options={[
            ...shown.map((entry) => addressCard(entry, locale)),
            { value: NEW_ADDRESS, label: words.newAddress, hint: words.newAddressHint },
          ]}
        />
      </div>
      {shown.length < book.length && (
        <Button variant="quiet" size="sm" onClick={() => setShowsAll(true)}>
          {words.moreAddresses(book.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

function addressCard(entry: BookedAddress, locale: Locale): RadioCard<string> {
  const countryName = findCountry(entry.country)?.name ?? { en: entry.country, ja: entry.country };
  const lines = addressLines({ ...entry, countryName }, locale);
  return {
    value: entry.id,
    label: entry.label || entry.recipient,
    hint: lines.join(locale === 'ja' ? '　' : ', '),
  };
}

function NewAddress({ shipTo: { form, country, choose, saves, setSaves } }: { shipTo: ShipTo }) {
  const words = useWords(checkoutWords);
  const { customer } = useSession();
  return (
    <div
      className="flex max-w-form flex-col gap-5"
      onInput={({ target }) => {
        // Whoever has begun to type before signing in goes on with it. A country alone is a question, not an address.
        if (target instanceof HTMLInputElement) choose(NEW_ADDRESS);
      }}
    >
      <AddressFields form={form} country={country} />
      {customer !== null && (
        <Checkbox
          label={words.saveAddress}
          checked={saves}
          onChange={(event) => setSaves(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
