import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { Money } from '../../ui/money.tsx';
import { Breadcrumbs } from '../../ui/navigation.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { adminTitles } from './admin-titles.ts';
import { CancelDesk } from './cancel-desk.tsx';
import { DeskCustomer } from './desk-customer.tsx';
import { DeskHistory } from './desk-history.tsx';
import { DeskLines } from './desk-lines.tsx';
import { DeskMoney } from './desk-money.tsx';
import type { DeskOrder } from './desk-order.ts';
import { DeskRuns } from './desk-runs.tsx';
import { DeskShipments } from './desk-shipments.tsx';
import { orderDeskWords } from './order-desk-words.ts';
import { OrderStatusBadge } from './order-status-badge.tsx';
import { ShippingLabel } from './shipping-label.tsx';
import { ShortTime } from './short-time.tsx';
import { staffWords } from './staff-words.ts';

const route = getRouteApi('/admin/orders/$number');
const REFRESH_MS = 10_000;

/** ADM-3: one order with everything that staff may do about it now, and nothing else. */
export function OrderDeskPage() {
  const words = useWords(orderDeskWords);
  const shell = useWords(shellWords);
  const { number } = route.useParams();
  const [order] = trpc.admin.orders.get.useSuspenseQuery({ number }, { refetchInterval: REFRESH_MS });
  const [cancelling, setCancelling] = useState<string | null>(null);
  return (
    <>
      <Breadcrumbs
        label={shell.breadcrumbs}
        trail={[{ key: 'orders', link: <TextLink to="/admin/orders">{words.orders}</TextLink> }]}
        current={number}
      />
      <DeskHeading order={order} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <DeskLines order={order} onCancel={setCancelling} />
          <DeskShipments order={order} />
          <DeskHistory order={order} />
        </div>
        <div className="grid min-w-0 content-start gap-8 md:grid-cols-2 xl:grid-cols-1">
          <ShippingLabel order={order} />
          <DeskMoney order={order} />
          <DeskCustomer order={order} />
          <DeskRuns order={order} />
        </div>
      </div>
      <CancelDesk order={order} lineId={cancelling} onClose={() => setCancelling(null)} />
    </>
  );
}

function DeskHeading({ order }: { order: DeskOrder }) {
  const titles = useWords(adminTitles);
  const words = useWords(orderDeskWords);
  const staff = useWords(staffWords);
  const locale = useLocale();
  return (
    <header className="mb-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-xl tabular-nums">{titles.order(order.number)}</h1>
        <OrderStatusBadge status={order.status} />
      </div>
      <p className="mt-1 flex flex-wrap gap-x-2 text-soft">
        <span>{staff.person(order.customer.name)}</span>
        <span aria-hidden="true">·</span>
        <span>{order.shipTo.countryName[locale]}</span>
        <span aria-hidden="true">·</span>
        <span>{order.method.name[locale]}</span>
        <span aria-hidden="true">·</span>
        <Money amount={order.figures.total} />
        <span aria-hidden="true">·</span>
        <span>
          {staff.columns.placed} <ShortTime at={order.placedAt} />
        </span>
        {order.nextRunAt !== null && (
          <>
            <span aria-hidden="true">·</span>
            <span>
              {words.nextRun} <ShortTime at={order.nextRunAt} />
            </span>
          </>
        )}
      </p>
    </header>
  );
}
