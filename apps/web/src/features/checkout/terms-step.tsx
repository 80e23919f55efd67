import { HOME_COUNTRY } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { Section } from '../../ui/card.tsx';
import { Definition, DefinitionList } from '../../ui/ledger.tsx';
import { useWords } from '../../words/words.ts';
import { checkoutWords } from './checkout-words.ts';
import type { Quote } from './quote.ts';

/** What the law wants to be read before an order, besides the figures (Specified Commercial Transactions Act, Art. 12-6). */
export function TermsStep({ quote: { terms, seller, country } }: { quote: Quote }) {
  const words = useWords(checkoutWords);
  const locale = useLocale();
  return (
    <Section heading={words.terms}>
      <DefinitionList className="text-sm sm:gap-y-4">
        <Definition term={words.delivery}>
          {terms.delivery[locale]} {country !== HOME_COUNTRY && words.duties}
        </Definition>
        <Definition term={words.cancellation}>{terms.cancellation[locale]}</Definition>
        <Definition term={words.returns}>{terms.returns[locale]}</Definition>
        <Definition term={words.seller}>{seller[locale]}</Definition>
      </DefinitionList>
    </Section>
  );
}
