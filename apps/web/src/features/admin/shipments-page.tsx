import { isShippingMethod, trackingUrl, usesS10 } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { TextAnchor } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { adminTitles } from './admin-titles.ts';
import { Destination } from './destination.tsx';
import { OrderLink } from './order-link.tsx';
import { ShipForm } from './ship-form.tsx';
import { shipmentsWords } from './shipments-words.ts';
import { ShortTime } from './short-time.tsx';
import { ShowMore } from './show-more.tsx';
import { staffWords } from './staff-words.ts';
import { useRoleRefusal } from './use-permission.ts';
import { useRowKeys } from './use-row-keys.ts';

const REFRESH_MS = 15_000;

/** SHP-1: what can be packed, what waits for its number, and what has left. */
export function ShipmentsPage() {
  const titles = useWords(adminTitles);
  const { list } = useRowKeys();
  return (
    <div ref={list}>
      <PageHeading>{titles.shipments}</PageHeading>
      <Preparing />
      <ToPrepare />
      <Shipped />
    </div>
  );
}

type ToPrepareRow = Outputs['admin']['shipments']['toPrepare']['rows'][number];

function ToPrepare() {
  const words = useWords(shipmentsWords);
  const staff = useWords(staffWords);
  const [{ pages }, list] = trpc.admin.shipments.toPrepare.useSuspenseInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor, refetchInterval: REFRESH_MS },
  );
  const rows = pages.flatMap((page) => page.rows);
  const { columns: names } = staff;
  const columns: Column<ToPrepareRow>[] = [
    { key: 'number', header: names.order, cell: ({ number }) => <OrderLink number={number} /> },
    { key: 'readiness', header: names.status, cell: ({ readiness }) => <ReadinessBadge readiness={readiness} /> },
    { key: 'items', header: names.items, cell: ({ lines }) => <OpenLines lines={lines} /> },
    { key: 'to', header: names.to, cell: (row) => <Destination country={row.country} method={row.method} /> },
    {
      key: 'customer',
      header: names.customer,
      cell: ({ customerName }) => staff.person(customerName),
      className: 'whitespace-nowrap',
    },
    { key: 'grams', header: words.estimated, cell: ({ estimatedGrams }) => staff.grams(estimatedGrams), numeric: true },
    { key: 'pack', header: words.pack, cell: ({ number }) => <PackLink number={number} /> },
  ];
  return (
    <Section heading={words.toPrepare} action={<span className="text-soft text-xs">{words.toPrepareNote}</span>}>
      {rows.length === 0 ? (
        <EmptyState title={words.nothingToPrepare}>{words.nothingToPrepareBody}</EmptyState>
      ) : (
        <Table caption={words.toPrepare} columns={columns} rows={rows} rowKey={({ number }) => number} />
      )}
      <ShowMore list={list} />
    </Section>
  );
}

function ReadinessBadge({ readiness }: { readiness: ToPrepareRow['readiness'] }) {
  const words = useWords(shipmentsWords);
  return <Badge tone={readiness === 'complete' ? 'done' : 'neutral'}>{words.readiness[readiness]}</Badge>;
}

function OpenLines({ lines }: { lines: ToPrepareRow['lines'] }) {
  const words = useWords(shipmentsWords);
  const locale = useLocale();
  return (
    <ul className="min-w-56">
      {lines.map(({ name, quantity, isHere }) => (
        <li key={name.en} className={isHere ? undefined : 'text-faint'}>
          {quantity} × {name[locale]}
          {!isHere && ` (${words.missing})`}
        </li>
      ))}
    </ul>
  );
}

function PackLink({ number }: { number: string }) {
  const words = useWords(shipmentsWords);
  return (
    <LinkButton
      to="/admin/orders/$number"
      params={{ number }}
      hash="shipments"
      size="sm"
      variant="secondary"
      className="whitespace-nowrap"
      aria-label={`${words.pack}: ${words.openOrder(number)}`}
    >
      {words.pack}
    </LinkButton>
  );
}

/** The number is typed here, one parcel after the other. */
function Preparing() {
  const words = useWords(shipmentsWords);
  const staff = useWords(staffWords);
  const refusal = useRoleRefusal('shipments.ship');
  const [{ pages }, list] = trpc.admin.shipments.preparing.useSuspenseInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor, refetchInterval: REFRESH_MS },
  );
  const rows = pages.flatMap((page) => page.rows);
  return (
    <Section heading={words.preparing}>
      {rows.length === 0 && <p className="text-soft">{words.nothingPreparing}</p>}
      <ul className="divide-y divide-line rounded-md border border-line bg-raised empty:hidden">
        {rows.map((row) => (
          <li
            key={row.shipmentId}
            className="grid items-start gap-x-6 gap-y-2 px-3 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_25rem]"
          >
            <div>
              <OrderLink number={row.number} />
              <span className="block">{staff.person(row.customerName)}</span>
            </div>
            <div>
              <Destination country={row.country} method={row.method} />
              <span className="text-soft text-xs tabular-nums">
                {staff.grams(row.packedGrams)} · {words.prepared} <ShortTime at={row.preparedAt} />
              </span>
            </div>
            <ShipForm {...row} refusal={refusal} />
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </Section>
  );
}

type ShippedRow = Outputs['admin']['shipments']['shipped']['rows'][number];

function Shipped() {
  const words = useWords(shipmentsWords);
  const staff = useWords(staffWords);
  const [{ pages }, list] = trpc.admin.shipments.shipped.useSuspenseInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor },
  );
  const rows = pages.flatMap((page) => page.rows);
  const { columns: names } = staff;
  const columns: Column<ShippedRow>[] = [
    { key: 'number', header: names.order, cell: ({ number }) => <OrderLink number={number} /> },
    { key: 'tracking', header: words.tracking, cell: (row) => <Tracking row={row} /> },
    { key: 'to', header: names.to, cell: (row) => <Destination country={row.country} method={row.method} /> },
    {
      key: 'customer',
      header: names.customer,
      cell: ({ customerName }) => staff.person(customerName),
      className: 'whitespace-nowrap',
    },
    { key: 'grams', header: words.weight, cell: ({ packedGrams }) => staff.grams(packedGrams), numeric: true },
    { key: 'shipped', header: words.shippedAt, cell: ({ shippedAt }) => <ShortTime at={shippedAt} /> },
  ];
  return (
    <Section heading={words.recently}>
      {rows.length === 0 ? (
        <p className="text-soft">{words.nothingShipped}</p>
      ) : (
        <Table caption={words.recently} columns={columns} rows={rows} rowKey={({ shipmentId }) => shipmentId} />
      )}
      <ShowMore list={list} />
    </Section>
  );
}

function Tracking({ row: { trackingNumber, method } }: { row: ShippedRow }) {
  const words = useWords(shipmentsWords);
  const locale = useLocale();
  if (trackingNumber === null) return <span className="text-soft">{words.untracked}</span>;
  // Other carriers have pages of their own, which the store does not know.
  if (!isShippingMethod(method) || !usesS10(method)) return trackingNumber;
  return <TextAnchor href={trackingUrl(trackingNumber, locale)}>{trackingNumber}</TextAnchor>;
}
