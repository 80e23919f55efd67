import { useLocale } from '../../app/page-settings.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/words.ts';
import { addressLines } from '../order/address-lines.ts';
import type { DeskOrder } from './desk-order.ts';
import { orderDeskWords } from './order-desk-words.ts';

const HOME = 'JP';

/** The address as it goes on the label: in Japanese within Japan, in Latin letters abroad, whoever reads the page. */
export function ShippingLabel({ order: { shipTo, method } }: { order: DeskOrder }) {
  const words = useWords(orderDeskWords);
  const locale = useLocale();
  const lines = addressLines(shipTo, shipTo.country === HOME ? 'ja' : 'en');
  const copy = async () => {
    await navigator.clipboard.writeText([...lines, shipTo.phone].filter(Boolean).join('\n'));
    showToast(words.copied);
  };
  return (
    <Section
      heading={words.label}
      className="mt-0"
      action={
        <Button variant="quiet" size="sm" onClick={copy}>
          {words.copyLabel}
        </Button>
      }
    >
      <address className="not-italic">
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        {shipTo.phone !== '' && (
          <span className="mt-1 block text-soft tabular-nums">
            {words.phone} {shipTo.phone}
          </span>
        )}
      </address>
      <p className="mt-2 text-soft">
        {words.method}: {method.name[locale]}
      </p>
    </Section>
  );
}
