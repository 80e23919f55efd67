import { isCountryCode, type PostalAddressInput } from '@toriyose/domain';
import { useEffect, useState } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useSession } from '../../app/session.ts';
import { trpc } from '../../app/trpc.ts';
import { type AddressForm, addressResolver } from './check-address.ts';
import type { BookedAddress, Destination } from './quote.ts';

/** In place of the id of an entry of the address book. */
export const NEW_ADDRESS = 'new';

export type NewAddressForm = UseFormReturn<AddressForm, unknown, PostalAddressInput>;

export interface ShipTo {
  readonly book: readonly BookedAddress[];
  /** The entry that is chosen; null: the new address. */
  readonly booked: BookedAddress | null;
  readonly choose: (id: string) => void;
  readonly form: NewAddressForm;
  /** ISO 3166-1 alpha-2; '' while none is chosen. */
  readonly country: string;
  readonly saves: boolean;
  readonly setSaves: (saves: boolean) => void;
  /** Null while the country is not known. */
  readonly destination: Destination | null;
}

/** Where the parcel goes: an entry of the book, or an address that is being typed; the typed one is never lost. */
export function useShipTo(likelyCountry: string | null): ShipTo {
  const { customer } = useSession();
  const { data: book = [] } = trpc.addresses.list.useQuery(undefined, { enabled: customer !== null });
  const [chosen, choose] = useState<string | null>(null);
  const [saves, setSaves] = useState(true);
  const form: NewAddressForm = useForm<AddressForm, unknown, PostalAddressInput>({
    resolver: addressResolver,
    mode: 'onTouched',
    // The order of the fields is that of the country: who submits knows which comes first.
    shouldFocusError: false,
    defaultValues: { country: likelyCountry ?? '' },
  });
  const country = useWatch({ control: form.control, name: 'country' });
  useRecipient(form, customer?.name);
  const booked = chosen === NEW_ADDRESS ? null : (book.find(({ id }) => id === chosen) ?? book[0] ?? null);
  const shownCountry = booked?.country ?? country;
  return {
    book,
    booked,
    choose,
    form,
    country: shownCountry,
    saves,
    setSaves,
    destination: booked
      ? { kind: 'booked', id: booked.id }
      : isCountryCode(country)
        ? { kind: 'country', country }
        : null,
  };
}

/** Most people order for themselves. */
function useRecipient({ getValues, setValue }: NewAddressForm, name: string | undefined): void {
  useEffect(() => {
    if (name !== undefined && !getValues('recipient')) setValue('recipient', name);
  }, [name, getValues, setValue]);
}
