import { useLocale } from '../../app/page-settings.tsx';
import type { Outputs } from '../../app/trpc.ts';
import { Money } from '../../ui/money.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useWords } from '../../words/words.ts';
import { adminTitles } from './admin-titles.ts';
import { Destination } from './destination.tsx';
import { OrderLink } from './order-link.tsx';
import { OrderStatusBadge } from './order-status-badge.tsx';
import { ShortTime } from './short-time.tsx';
import { staffWords } from './staff-words.ts';

type Row = Outputs['admin']['orders']['list']['orders'][number];

interface OrdersTableProps {
  orders: readonly Row[];
  /** Shows until when each has to be paid. */
  isByPayment: boolean;
}

export function OrdersTable({ orders, isByPayment }: OrdersTableProps) {
  const titles = useWords(adminTitles);
  const { columns: names, person } = useWords(staffWords);
  const columns: Column<Row>[] = [
    { key: 'number', header: names.order, cell: ({ number }) => <OrderLink number={number} /> },
    { key: 'status', header: names.status, cell: ({ status }) => <OrderStatusBadge status={status} /> },
    isByPayment
      ? { key: 'due', header: names.paymentDue, cell: ({ paymentDueAt }) => <ShortTime at={paymentDueAt} /> }
      : { key: 'placed', header: names.placed, cell: ({ placedAt }) => <ShortTime at={placedAt} /> },
    { key: 'total', header: names.total, cell: ({ totalYen }) => <Money amount={totalYen} />, numeric: true },
    {
      key: 'customer',
      header: names.customer,
      cell: ({ customerName }) => person(customerName),
      className: 'whitespace-nowrap',
    },
    { key: 'to', header: names.to, cell: (row) => <Destination country={row.country} method={row.method} /> },
    { key: 'items', header: names.items, cell: (row) => <Items row={row} />, className: 'w-full max-w-0 min-w-40' },
  ];
  return <Table caption={titles.orders} columns={columns} rows={orders} rowKey={({ number }) => number} />;
}

function Items({ row: { items, unitCount } }: { row: Row }) {
  const words = useWords(staffWords);
  const locale = useLocale();
  const names = items.map((name) => name[locale]).join(locale === 'ja' ? '、' : ', ');
  return (
    <>
      <span className="block truncate" title={names}>
        {names}
      </span>
      <span className="block text-soft text-xs tabular-nums">{words.units(unitCount)}</span>
    </>
  );
}
