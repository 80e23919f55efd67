import { findCountry, formatYen } from '@toriyose/domain';
import { useEffect, useRef } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { useSession } from '../../app/session.ts';
import { useHydrated } from '../../time/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.ts';
import { type CheckoutWords, checkoutWords } from './checkout-words.ts';
import type { Placing } from './use-place-order.ts';
import type { CurrentQuote } from './use-quote.ts';
import type { ShipTo } from './use-ship-to.ts';

interface PlaceOrderProps {
  current: CurrentQuote;
  shipTo: ShipTo;
  placing: Placing;
}

/** The button that obliges to pay, which says so, and beside it all that can be in its way. */
export function PlaceOrder({ current: { quote, isOutdated }, shipTo, placing }: PlaceOrderProps) {
  const words = useWords(checkoutWords);
  const { customer } = useSession();
  const isReady = useHydrated();
  const total = quote?.total ?? null;
  const reason = whyNot({ quote, isSignedIn: customer !== null, words });
  return (
    <div className="mt-6 grid gap-3">
      <Destination shipTo={shipTo} />
      {placing.problem && <Problem {...placing.problem} />}
      <Button
        className="w-full"
        disabledReason={reason}
        busy={placing.isBusy || isOutdated || !isReady}
        onClick={placing.submit}
      >
        {total === null ? words.placeOrder : words.placeOrderAndPay(formatYen(total))}
      </Button>
      <p role="status" className="text-sm text-soft">
        {placing.farewell ?? (isOutdated ? words.recomputing : words.nextPayPal)}
      </p>
    </div>
  );
}

interface Hindrances {
  quote: CurrentQuote['quote'];
  isSignedIn: boolean;
  words: CheckoutWords;
}

/** The first thing that is missing, from the top of the page down. */
function whyNot({ quote, isSignedIn, words }: Hindrances): string | null {
  if (!isSignedIn) return words.needsAccount;
  if (quote === undefined) return words.needsCountry;
  if (quote.lines.some(({ problem }) => problem !== null)) return words.needsCart;
  return quote.total === null ? words.needsMethod : null;
}

/** Once more where it goes, so that a wrong address is noticed here. */
function Destination({ shipTo: { booked, country } }: { shipTo: ShipTo }) {
  const words = useWords(checkoutWords);
  const locale = useLocale();
  const name = findCountry(country)?.name[locale];
  if (name === undefined) return null;
  const recipient = booked && (locale === 'ja' ? `${booked.recipient} 様` : booked.recipient);
  return <p className="text-sm">{words.goesTo([recipient, booked?.city, name].filter(Boolean).join(words.andAlso))}</p>;
}

function Problem({ title, text }: { title: string; text: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text !== '') ref.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return (
    <div ref={ref}>
      <Notice tone="error" title={title} live>
        {text}
      </Notice>
    </div>
  );
}
