import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { Section } from '../../ui/card.tsx';
import { Ledger, LedgerRow } from '../../ui/ledger.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useWords } from '../../words/words.ts';
import { CheckoutLineItem } from './checkout-line.tsx';
import { checkoutWords } from './checkout-words.ts';
import type { Quote } from './quote.ts';
import type { CurrentQuote } from './use-quote.ts';

/** The final figures: every line, the postage, the total. */
export function OrderSummary({ current: { quote, isOutdated } }: { current: CurrentQuote }) {
  const words = useWords(checkoutWords);
  const cart = trpc.cart.get.useQuery();
  const lines = quote?.lines ?? cart.data?.lines;
  return (
    <Section heading={words.yourOrder}>
      {lines === undefined ? (
        <Skeleton className="h-24 w-full" />
      ) : (
        <ul className="divide-y divide-line">
          {lines.map((line) => (
            <CheckoutLineItem key={line.itemId} line={line} />
          ))}
        </ul>
      )}
      <div aria-busy={isOutdated || undefined} className="mt-3 border-line border-t pt-3">
        {quote ? (
          <Figures quote={quote} />
        ) : (
          cart.data && (
            <Ledger>
              <LedgerRow
                label={words.itemsTotal}
                note={words.pieces(cart.data.itemCount)}
                amount={cart.data.totalYen}
              />
              <MissingRow label={words.postage} reason={words.postageUnknown} />
            </Ledger>
          )
        )}
      </div>
    </Section>
  );
}

function Figures({ quote }: { quote: Quote }) {
  const words = useWords(checkoutWords);
  const locale = useLocale();
  const { itemCount, itemsTotal, postage, total, methods, method } = quote;
  const chosen = methods.find((candidate) => candidate.method === method);
  return (
    <Ledger>
      <LedgerRow label={words.itemsTotal} note={words.pieces(itemCount)} amount={itemsTotal} />
      {postage === null ? (
        <MissingRow label={words.postage} reason={words.noPostage} />
      ) : (
        <LedgerRow
          label={words.postage}
          note={chosen && [chosen.name[locale], chosen.deliveryTime[locale]].join(words.andAlso)}
          amount={postage}
        />
      )}
      {total !== null && <LedgerRow label={words.total} amount={total} total />}
    </Ledger>
  );
}

const MissingRow = ({ label, reason }: { label: string; reason: string }) => (
  <div className="flex items-baseline justify-between gap-6 py-1.5">
    <dt>{label}</dt>
    <dd className="text-sm text-soft">{reason}</dd>
  </div>
);
