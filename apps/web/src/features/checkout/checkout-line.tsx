import { availabilityWords, formatYen, instant, jstDateOf } from '@toriyose/domain';
import { useLocale, usePageSettings } from '../../app/page-settings.tsx';
import { ExpectedDate } from '../../time/time.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Money } from '../../ui/money.tsx';
import { Picture } from '../../ui/picture.tsx';
import { useWords } from '../../words/words.ts';
import { pictureAddress } from '../order/order-view.ts';
import { checkoutWords } from './checkout-words.ts';
import type { CheckoutLine } from './quote.ts';

/** One line with quantity, price, and when it is promised for: what the order will say. */
export function CheckoutLineItem({ line }: { line: CheckoutLine }) {
  const locale = useLocale();
  const { picture, name, catalogueNumber, quantity, unitPrice, amount, problem } = line;
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] gap-x-3 py-3 first:pt-0">
      <Picture src={pictureAddress(picture)} alt="" sizes="3.5rem" className="w-full" />
      <div className="min-w-0 text-sm">
        <p className="font-medium leading-snug">{name[locale]}</p>
        <p className="text-soft text-xs tabular-nums">{catalogueNumber}</p>
        <p className="tabular-nums">
          {quantity} × {formatYen(unitPrice)}
        </p>
        {problem ? <FieldError>{problem.message[locale]}</FieldError> : <LineDate line={line} />}
      </div>
      <Money amount={amount} className="text-sm" />
    </li>
  );
}

function LineDate({ line: { availability, promised } }: { line: CheckoutLine }) {
  const words = useWords(checkoutWords);
  const locale = useLocale();
  const today = jstDateOf(instant(usePageSettings().renderedAt));
  return (
    <p className="text-soft">
      {availabilityWords(availability, locale, today)}
      {availability.kind === 'in_stock' && (
        <span className="block">
          {words.readyToSend} <ExpectedDate window={promised} />
        </span>
      )}
    </p>
  );
}
