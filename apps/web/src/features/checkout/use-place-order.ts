import type { PostalAddressInput } from '@toriyose/domain';
import { useEffect, useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { errorCodeOf, refusalOf } from '../../app/refusal.ts';
import { type Inputs, trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import type { Locale } from '../../words/words.ts';
import { fieldMessages } from '../session/field-messages.ts';
import { leaveTo } from '../session/leave-to.ts';
import { addressLayout } from './address-layout.ts';
import { type AddressForm, isAddressField } from './check-address.ts';
import { checkoutKeyFor, dropCheckoutKey } from './checkout-key.ts';
import { checkoutWords } from './checkout-words.ts';
import type { Quote, ShippingMethod } from './quote.ts';
import type { ShipTo } from './use-ship-to.ts';

type AddressChoice = Inputs['checkout']['placeOrder']['address'];

export interface Placing {
  readonly submit: () => void;
  readonly isBusy: boolean;
  /** What the page says while it leaves. */
  readonly farewell: string | null;
  /** Why nothing was ordered, and what to do. */
  readonly problem: { readonly title: string; readonly text: string } | null;
}

interface PlaceOrderInput {
  readonly shipTo: ShipTo;
  readonly quote: Quote | undefined;
  /** He has agreed to this method: it stays, also where another has become cheaper meanwhile. */
  readonly keepMethod: (method: ShippingMethod) => void;
  /** The session has ended: the cart is the account's, and not to be seen until somebody signs in. */
  readonly onSignedOut: () => void;
}

/** Where the address's fields are in the input of `checkout.placeOrder`. */
const ADDRESS_PREFIX = 'address.address.';

/**
 * SHOP-5: places the order that the customer sees, and leaves for PayPal. Whatever is refused, everything entered stays,
 * and the figures are asked anew.
 */
export function usePlaceOrder({ shipTo, quote, keepMethod, onSignedOut }: PlaceOrderInput): Placing {
  const locale = useLocale();
  const words = checkoutWords[locale];
  const { askWho, askEverything } = useRefresh();
  const [isIncomplete, setIsIncomplete] = useState(false);
  const place = trpc.checkout.placeOrder.useMutation({
    onSuccess: ({ orderNumber, approveUrl }) => {
      dropCheckoutKey();
      leaveTo(approveUrl ?? `/account/orders/${orderNumber}`);
    },
    onError: (error, { method }) => {
      showFieldProblems(shipTo, error, locale);
      const code = errorCodeOf(error);
      if (code === 'UNAUTHORIZED') {
        onSignedOut();
        void askWho();
      } else if (code !== null) {
        keepMethod(method);
        void askEverything();
      }
    },
  });
  useFreshStartOnReturn();

  const send = (address: AddressChoice) => {
    setIsIncomplete(false);
    if (!quote || quote.method === null || quote.total === null || place.isPending || place.isSuccess) return;
    place.mutate({
      checkoutKey: checkoutKeyFor(quote.lines),
      address,
      method: quote.method,
      expectedTotalYen: quote.total,
      figuresKey: quote.figuresKey,
    });
  };
  const sendNew = (address: PostalAddressInput) => send({ kind: 'new', address, save: shipTo.saves });
  const submit = () => {
    if (shipTo.booked) send({ kind: 'booked', id: shipTo.booked.id });
    else
      void shipTo.form.handleSubmit(sendNew, (errors) => {
        setIsIncomplete(true);
        focusFirst(shipTo, (field) => field in errors);
      })();
  };
  // Gone by itself once every field is right.
  const hasErrors = Object.keys(shipTo.form.formState.errors).length > 0;
  const unpaid = place.data?.approveUrl === null;
  return {
    submit,
    isBusy: place.isPending || place.isSuccess,
    farewell: place.isSuccess ? (unpaid ? words.leavingUnpaid : words.leaving) : null,
    problem:
      isIncomplete && hasErrors
        ? { title: words.notPlaced, text: words.addressIncomplete }
        : problemOf(place.error, locale),
  };
}

function useRefresh() {
  const utils = trpc.useUtils();
  const askWho = () => utils.session.current.invalidate();
  const askEverything = () =>
    Promise.all([
      askWho(),
      utils.checkout.quote.invalidate(),
      utils.cart.get.invalidate(),
      utils.addresses.list.invalidate(),
    ]);
  return { askWho, askEverything };
}

/** Coming back from PayPal may bring this very page back, as it was when it left: busy, and with a cart that is gone. */
function useFreshStartOnReturn(): void {
  useEffect(() => {
    const reload = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload();
    };
    window.addEventListener('pageshow', reload);
    return () => window.removeEventListener('pageshow', reload);
  }, []);
}

function showFieldProblems(shipTo: ShipTo, error: unknown, locale: Locale): void {
  const messages = fieldMessages(error, locale, ADDRESS_PREFIX);
  for (const [field, message] of Object.entries(messages)) {
    if (isAddressField(field)) shipTo.form.setError(field, { type: 'server', message });
  }
  focusFirst(shipTo, (field) => field in messages);
}

/** In the order of the page, which is that of the country. */
function focusFirst({ form, country }: ShipTo, isWrong: (field: keyof AddressForm) => boolean): void {
  const fields = ['country', ...addressLayout(country).map(({ field }) => field)] as const;
  const first = fields.find(isWrong);
  if (first) form.setFocus(first);
}

function problemOf(error: unknown, locale: Locale): Placing['problem'] {
  if (error === null) return null;
  const words = checkoutWords[locale];
  const refusal = refusalOf(error);
  if (refusal) {
    const title = refusal.code === 'figures_changed' ? words.lookAgain : words.notPlaced;
    return { title, text: formErrors(error, locale, []).form ?? '' };
  }
  if (Object.keys(fieldMessages(error, locale, ADDRESS_PREFIX)).length > 0) {
    return { title: words.notPlaced, text: words.addressIncomplete };
  }
  const code = errorCodeOf(error);
  if (code === 'UNAUTHORIZED') return { title: words.notPlaced, text: words.signedOut };
  return { title: words.notPlaced, text: code === null ? words.unreachable : words.failed };
}
