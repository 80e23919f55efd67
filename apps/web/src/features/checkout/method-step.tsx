import { useLocale } from '../../app/page-settings.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { VisuallyHidden } from '../../ui/hidden-text.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type RadioCard, RadioCards } from '../../ui/radio-cards.tsx';
import { type Locale, useWords } from '../../words/words.ts';
import { type CheckoutWords, checkoutWords } from './checkout-words.ts';
import { type OfferedMethod, offeredMethods, type QuotedMethod, type ShippingMethod } from './quote.ts';
import type { CurrentQuote } from './use-quote.ts';

interface MethodStepProps {
  current: CurrentQuote;
  /** What the customer chose last; shown at once, before its figures are there. */
  wanted: ShippingMethod | null;
  onChoose: (method: ShippingMethod) => void;
}

/** SHOP-4: every way to this country with its price and usual time; those that are not open say why. */
export function MethodStep({ current: { quote, chosen, isOutdated, failed, retry }, onChoose }: MethodStepProps) {
  const words = useWords(checkoutWords);
  return (
    <Section heading={words.method}>
      {failed && (
        <Notice tone="error" live className="mb-4" title={words.quoteFailed}>
          <Button size="sm" variant="secondary" onClick={retry}>
            {words.retry}
          </Button>
        </Notice>
      )}
      {quote === undefined ? (
        <p className="text-soft">{words.methodsAfterCountry}</p>
      ) : (
        <div aria-busy={isOutdated || undefined}>
          <Methods methods={quote.methods} chosen={chosen} onChoose={onChoose} />
        </div>
      )}
    </Section>
  );
}

interface MethodsProps {
  methods: readonly QuotedMethod[];
  chosen: ShippingMethod | null;
  onChoose: (method: ShippingMethod) => void;
}

function Methods({ methods, chosen, onChoose }: MethodsProps) {
  const words = useWords(checkoutWords);
  const locale = useLocale();
  const offered = offeredMethods(methods);
  const closed = closedCards(methods, words, locale);
  return (
    <>
      {offered.length === 0 && (
        <Notice tone="error" className="mb-4">
          {words.noMethod}
        </Notice>
      )}
      <RadioCards
        legend={<VisuallyHidden>{words.method}</VisuallyHidden>}
        name="shipping-method"
        value={chosen}
        onChange={onChoose}
        options={[...offered.map((method) => offeredCard(method, words, locale)), ...closed]}
      />
      {offered.length > 0 && <p className="mt-3 text-sm text-soft">{words.timesNote}</p>}
    </>
  );
}

function offeredCard(method: OfferedMethod, words: CheckoutWords, locale: Locale): RadioCard<ShippingMethod> {
  return {
    value: method.method,
    label: method.name[locale],
    hint: [method.deliveryTime[locale], method.tracked ? words.tracked : words.untracked].join(words.andAlso),
    aside: <Money amount={method.postage} className="font-medium" />,
  };
}

/**
 * Ways that are not open, those with the same reason together. Delivery within Japan is no way abroad, nor the other way
 * round: nobody would look for them.
 */
function closedCards(
  methods: readonly QuotedMethod[],
  words: CheckoutWords,
  locale: Locale,
): RadioCard<ShippingMethod>[] {
  const byReason = new Map<string, QuotedMethod[]>();
  for (const method of methods) {
    if (method.offered || method.code === 'not_for_country') continue;
    const reason = method.reason[locale];
    byReason.set(reason, [...(byReason.get(reason) ?? []), method]);
  }
  return [...byReason].flatMap(([reason, [first, ...more]]) =>
    first === undefined
      ? []
      : {
          value: first.method,
          label: [first, ...more].map(({ name }) => name[locale]).join(words.andAlso),
          disabledReason: reason,
        },
  );
}
