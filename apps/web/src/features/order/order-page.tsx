import { getRouteApi, Link } from '@tanstack/react-router';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { Time } from '../../time/time.tsx';
import { Button } from '../../ui/button.tsx';
import { Breadcrumbs } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { OrderDelivery } from './order-delivery.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderMoney } from './order-money.tsx';
import { OrderShipments } from './order-shipments.tsx';
import { OrderStandingCard } from './order-standing-card.tsx';
import { OrderTimeline } from './order-timeline.tsx';
import type { OrderView } from './order-view.ts';
import { orderWords } from './order-words.ts';
import type { PaymentNews } from './payment-news.ts';
import { PaymentNotice } from './payment-notice.tsx';
import { lookAgainEvery } from './payment-phase.ts';
import { useCancellation } from './use-cancellation.ts';

const route = getRouteApi('/store/account/orders/$number');

/** ORD-2, ORD-3: one order, with everything that happened and everything that can be done. */
export function OrderPage() {
  const { number } = route.useParams();
  const { payment } = route.useSearch();
  const returned = payment === 'returned' || payment === 'pending';
  const [order] = trpc.order.get.useSuspenseQuery(
    { number },
    {
      refetchInterval: ({ state }) =>
        state.data ? lookAgainEvery(state.data, returned, state.dataUpdateCount) : false,
    },
  );
  return <OrderContent order={order} news={payment} />;
}

interface OrderContentProps {
  order: OrderView;
  /** What the way back from PayPal said. */
  news?: PaymentNews | undefined;
}

export function OrderContent({ order, news }: OrderContentProps) {
  const cancellation = useCancellation(order);
  return (
    <>
      <OrderHeading order={order} />
      {news && <PaymentNotice order={order} news={news} />}
      <OrderStandingCard order={order} />
      <OrderShipments order={order} />
      <OrderLines order={order} onCancel={cancellation.open} />
      <div className="mt-10 grid gap-x-12 gap-y-10 md:grid-cols-2">
        <OrderMoney order={order} />
        <OrderDelivery order={order} />
      </div>
      <OrderTimeline order={order} />
      <CancelDialog order={order} cancellation={cancellation} />
    </>
  );
}

function OrderHeading({ order }: { order: OrderView }) {
  const words = useWords(orderWords);
  const shell = useWords(shellWords);
  const isJapanese = useLocale() === 'ja';
  return (
    <>
      <div className="print:hidden">
        <Breadcrumbs
          label={shell.breadcrumbs}
          trail={[
            { key: 'account', link: <Link to="/account">{shell.account}</Link> },
            { key: 'history', link: <Link to="/account/orders">{shell.history}</Link> },
          ]}
          current={order.number}
        />
      </div>
      <PageHeading
        lead={
          <>
            {words.placed}
            {isJapanese ? '：' : ' '}
            <Time at={order.placedAt} />
          </>
        }
        actions={
          <span className="print:hidden">
            <Button variant="quiet" size="sm" onClick={() => window.print()}>
              {words.print}
            </Button>
          </span>
        }
      >
        {words.title(order.number)}
      </PageHeading>
    </>
  );
}
