import { countriesByName, fieldProblemWords, HOME_COUNTRY, isCountryCode, postalCodeHint } from '@toriyose/domain';
import { useMemo } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { type ControlProps, Field } from '../../ui/field.tsx';
import { Select, TextInput } from '../../ui/inputs.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { type AddressField, addressLayout, type FieldLook } from './address-layout.ts';
import { type AddressWords, addressWords } from './address-words.ts';
import { checkoutWords } from './checkout-words.ts';
import { PREFECTURES } from './prefectures.ts';
import type { NewAddressForm } from './use-ship-to.ts';

/** What browsers fill in by themselves. */
const AUTOFILL: Record<AddressField, string> = {
  recipient: 'shipping name',
  line1: 'shipping address-line1',
  line2: 'shipping address-line2',
  city: 'shipping address-level2',
  region: 'shipping address-level1',
  postalCode: 'shipping postal-code',
  phone: 'shipping tel',
};

interface AddressFieldsProps {
  form: NewAddressForm;
  /** ISO 3166-1 alpha-2; '' while none is chosen. */
  country: string;
}

/** ACC-5: an address in the order, and with the words, of its country. What was typed stays when the country changes. */
export function AddressFields({ form, country }: AddressFieldsProps) {
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5">
      <CountryField form={form} />
      {addressLayout(country).map((look) => (
        <LineField key={look.field} form={form} country={country} look={look} />
      ))}
    </div>
  );
}

function CountryField({ form }: Pick<AddressFieldsProps, 'form'>) {
  const words = useWords(addressWords);
  const checkout = useWords(checkoutWords);
  const locale = useLocale();
  const countries = useMemo(() => countriesByName(locale), [locale]);
  const message = form.formState.errors.country?.message;
  return (
    <Field
      label={words.country}
      className="col-span-2"
      error={message === undefined ? undefined : fieldProblemWords(message, locale)}
    >
      {(control) => (
        <Select
          {...control}
          autoComplete="shipping country"
          defaultValue={form.formState.defaultValues?.country}
          {...form.register('country')}
        >
          <option value="">{checkout.chooseCountry}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[locale]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function LineField({ form, country, look }: AddressFieldsProps & { look: FieldLook }) {
  const words = useWords(addressWords);
  const shell = useWords(shellWords);
  const locale = useLocale();
  const { field, label, isOptional, isHalf } = look;
  const message = form.formState.errors[field]?.message;
  const hint = hintFor(field, country, words);
  return (
    <Field
      label={words[label]}
      optional={isOptional ? shell.optional : undefined}
      className={isHalf ? 'col-span-2 sm:col-span-1' : 'col-span-2'}
      error={message === undefined ? undefined : fieldProblemWords(message, locale)}
      {...(hint === null ? {} : { hint })}
    >
      {(control) =>
        label === 'prefecture' ? (
          <PrefectureSelect form={form} control={control} />
        ) : (
          <TextInput
            {...control}
            type={field === 'phone' ? 'tel' : 'text'}
            autoComplete={AUTOFILL[field]}
            placeholder={field === 'postalCode' ? postalCodeExample(country) : undefined}
            {...form.register(field)}
          />
        )
      }
    </Field>
  );
}

function PrefectureSelect({ form, control }: { form: NewAddressForm; control: ControlProps }) {
  const words = useWords(addressWords);
  const locale = useLocale();
  return (
    <Select {...control} autoComplete={AUTOFILL.region} {...form.register('region')}>
      <option value="">{words.choosePrefecture}</option>
      {PREFECTURES.map((prefecture) => (
        // In the script in which the rest of the address is being written.
        <option key={prefecture.ja} value={prefecture[locale]}>
          {prefecture[locale]}
        </option>
      ))}
    </Select>
  );
}

function hintFor(field: AddressField, country: string, words: AddressWords): string | null {
  if (field === 'phone') return words.phoneHint;
  return field === 'recipient' && country !== HOME_COUNTRY ? words.recipientHint : null;
}

/** How the country writes its postal codes, where that is known. */
const postalCodeExample = (country: string): string | undefined =>
  (isCountryCode(country) && postalCodeHint(country).example) || undefined;
