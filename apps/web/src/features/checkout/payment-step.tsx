import { formatYen } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { useWords } from '../../words/words.ts';
import { checkoutWords } from './checkout-words.ts';
import type { Quote } from './quote.ts';

/** PAY-1: one way to pay, and what will happen. */
export function PaymentStep({ quote }: { quote: Quote | undefined }) {
  const words = useWords(checkoutWords);
  const locale = useLocale();
  const total = quote?.total ? formatYen(quote.total) : words.theTotal;
  const comesLater = quote?.lines.some(({ availability }) => availability.kind !== 'in_stock');
  return (
    <Section heading={words.payment}>
      <Card className="flex flex-col gap-4">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{words.paypal}</span>
          <span className="text-sm text-soft">{words.paypalHint}</span>
        </p>
        <ol className="flex flex-col gap-1.5">
          {words.paymentSteps(total).map((step, index) => (
            <li key={step} className="flex gap-3">
              <span aria-hidden="true" className="w-4 shrink-0 text-right text-faint tabular-nums">
                {index + 1}
              </span>
              <span>{step}</span>
            </li>
          ))}
        </ol>
        {quote && <p className="border-line border-t pt-4 text-sm text-soft">{quote.terms.payment[locale]}</p>}
        {comesLater && <p className="text-sm text-soft">{words.chargedNow}</p>}
      </Card>
    </Section>
  );
}
