import { useLocale } from '../../app/page-settings.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { cx } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/hidden-text.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type RadioCard, RadioCards } from '../../ui/radio-cards.tsx';
import { type Locale, useWords } from '../../words/words.ts';
import { type CheckoutWords, checkoutWords } from './checkout-words.ts';
import { offeredMethods, type QuotedMethod, type ShippingMethod } from './quote.ts';
import type { CurrentQuote } from './use-quote.ts';

interface MethodStepProps {
  current: CurrentQuote;
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
        <div className={cx('transition-opacity', isOutdated && 'opacity-60')} aria-busy={isOutdated || undefined}>
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
  // Delivery within Japan is no way abroad, nor the other way round: nobody would look for them.
  const closed = methods.filter((method) => !method.offered && method.code !== 'not_for_country');
  return (
    <>
      {offered.length === 0 && (
        <Notice tone="attention" className="mb-4">
          {words.noMethod}
        </Notice>
      )}
      <RadioCards
        legend={<VisuallyHidden>{words.method}</VisuallyHidden>}
        name="shipping-method"
        value={chosen}
        onChange={onChoose}
        options={[...offered, ...closed].map((method) => methodCard(method, words, locale))}
      />
      {offered.length > 0 && <p className="mt-3 text-sm text-soft">{words.timesNote}</p>}
    </>
  );
}

function methodCard(method: QuotedMethod, words: CheckoutWords, locale: Locale): RadioCard<ShippingMethod> {
  const card = { value: method.method, label: method.name[locale] };
  if (!method.offered) return { ...card, disabledReason: method.reason[locale] };
  return {
    ...card,
    hint: `${method.deliveryTime[locale]}${locale === 'ja' ? '・' : ', '}${method.tracked ? words.tracked : words.untracked}`,
    aside: <Money amount={method.postage} className="font-medium" />,
  };
}
