import { useLocale } from '../../app/page-settings.tsx';
import { Section } from '../../ui/card.tsx';
import { Definition, DefinitionList } from '../../ui/ledger.tsx';
import { useWords } from '../../words/words.ts';
import { addressLines } from './address-lines.ts';
import type { OrderView } from './order-view.ts';
import { orderWords } from './order-words.ts';

/** Where it goes and how, as it was ordered. */
export function OrderDelivery({ order: { shipTo, method } }: { order: OrderView }) {
  const words = useWords(orderWords);
  const locale = useLocale();
  return (
    <Section heading={words.delivery} className="mt-0">
      <DefinitionList>
        <Definition term={words.shipTo}>
          <address className="not-italic">
            {addressLines(shipTo, locale).map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </address>
        </Definition>
        {shipTo.phone !== '' && (
          <Definition term={words.phone}>
            <span className="tabular-nums">{shipTo.phone}</span>
          </Definition>
        )}
        <Definition term={words.method}>
          {method.name[locale]}
          {method.deliveryTime && <span className="block text-sm text-soft">{method.deliveryTime[locale]}</span>}
        </Definition>
      </DefinitionList>
      <p className="mt-4 max-w-text text-sm text-soft">{words.addressNote}</p>
    </Section>
  );
}
