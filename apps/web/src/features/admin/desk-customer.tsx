import { formatYen, jstDateOf, yen } from '@toriyose/domain';
import { JstDate } from '../../time/time.tsx';
import { Section } from '../../ui/card.tsx';
import { TextAnchor, TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import type { DeskOrder } from './desk-order.ts';
import { orderDeskWords } from './order-desk-words.ts';
import { OrderLink } from './order-link.tsx';
import { OrderStatusBadge } from './order-status-badge.tsx';
import { staffWords } from './staff-words.ts';

/** Who ordered: what a person at the counter would know of a regular. */
export function DeskCustomer({ order: { customer, account } }: { order: DeskOrder }) {
  const words = useWords(orderDeskWords);
  const staff = useWords(staffWords);
  return (
    <Section heading={words.customer} className="mt-0">
      <p className="font-medium">{staff.person(customer.name)}</p>
      <p className="break-words">
        <TextAnchor href={`mailto:${customer.email}`}>{customer.email}</TextAnchor>
        {!account.emailVerified && <span className="text-shu"> ({words.emailUnverified})</span>}
      </p>
      <p className="text-soft">
        {words.language[customer.language]}
        {account.since && (
          <>
            {' · '}
            {words.since} <JstDate date={jstDateOf(account.since)} />
          </>
        )}
      </p>
      <p className="mt-1">
        <TextLink to="/admin/orders" search={{ q: customer.email }}>
          {words.ordersOf(account.orders, formatYen(yen(account.spentYen)))}
        </TextLink>
      </p>
      {account.otherOrders.length > 0 && (
        <>
          <h3 className="mt-3 font-medium text-xs">{words.otherOrders}</h3>
          <ul>
            {account.otherOrders.map(({ number, status }) => (
              <li key={number} className="flex flex-wrap items-center justify-between gap-2 py-1">
                <OrderLink number={number} />
                <OrderStatusBadge status={status} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
