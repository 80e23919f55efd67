import { type Instant, jstDateOf, ORDER_STATUS_WORDS } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { Countdown, JstDate, Time } from '../../time/time.tsx';
import { StatusBadge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StepLine } from '../../ui/step-line.tsx';
import { useWords } from '../../words/words.ts';
import { ORDER_TONES, STATIONS, type Station } from './order-presentation.ts';
import { orderStanding } from './order-standing.ts';
import { type OrderView, openCancelOffer } from './order-view.ts';
import { orderWords } from './order-words.ts';
import { PayNow } from './pay-now.tsx';

/** At the top: where the order stands, what happens next and when, and what is to be done about money. */
export function OrderStandingCard({ order }: { order: OrderView }) {
  const locale = useLocale();
  const { headline, next } = orderStanding(order, locale);
  return (
    <Card className="flex flex-col gap-6 sm:p-7">
      <div>
        <StatusBadge tone={ORDER_TONES[order.status]}>{ORDER_STATUS_WORDS[order.status][locale]}</StatusBadge>
        <p className="mt-3 max-w-text text-pretty font-semibold text-xl">{headline}</p>
        {next !== '' && <p className="mt-2 max-w-text text-pretty text-soft">{next}</p>}
      </div>
      {order.figures.due > 0 && <PayNow order={order} />}
      <OrderSteps order={order} />
      <FreeUntil order={order} />
    </Card>
  );
}

/** When each station was reached, as far as the order tells. */
function stationTimes(order: OrderView): Partial<Record<Station, Instant>> {
  const last = (times: readonly (Instant | null)[]): Instant | undefined =>
    times.findLast((at) => at !== null) ?? undefined;
  const event = (type: OrderView['timeline'][number]['type']) =>
    last(order.timeline.filter((entry) => entry.type === type).map(({ at }) => at));
  const paid = last(order.payments.map(({ capturedAt }) => capturedAt));
  const processing = event('order_claimed');
  const packing = last(order.shipments.map(({ preparedAt }) => preparedAt));
  const shipped = last(order.shipments.map(({ shippedAt }) => shippedAt));
  const cancelled = event('lines_cancelled');
  return {
    placed: order.placedAt,
    ...(paid ? { payment_completed: paid } : {}),
    ...(processing ? { processing } : {}),
    ...(packing ? { preparing_shipment: packing } : {}),
    ...(shipped ? { partly_shipped: shipped, shipped } : {}),
    ...(cancelled ? { cancelled } : {}),
  };
}

function OrderSteps({ order }: { order: OrderView }) {
  const words = useWords(orderWords);
  const locale = useLocale();
  const stations = STATIONS[order.status];
  const current = stations.indexOf(order.status);
  const times = stationTimes(order);
  const steps = stations.map((station, index) => {
    const at = index <= current ? times[station] : undefined;
    return {
      key: station,
      label: station === 'placed' ? words.placedStation : ORDER_STATUS_WORDS[station][locale],
      ...(at === undefined ? {} : { note: <JstDate date={jstDateOf(at)} /> }),
    };
  });
  return <StepLine label={words.statusLine} steps={steps} current={current} />;
}

/** ORD-3: the time left until the next processing run, while that is what ends the free changes. */
function FreeUntil({ order }: { order: OrderView }) {
  const words = useWords(orderWords);
  const until = openCancelOffer(order)?.until;
  if (until?.deadline !== 'next_run' || until.at === null) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-line border-t pt-4 print:hidden">
      <span className="flex items-center gap-2 font-medium">
        <Icon name="clock" className="size-4 text-ai" />
        {words.freeUntil}
      </span>
      <Time at={until.at} />
      <span className="font-medium text-ai">
        <Countdown until={until.at} />
      </span>
    </p>
  );
}
