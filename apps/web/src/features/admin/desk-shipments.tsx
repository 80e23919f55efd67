import { useLocale } from '../../app/page-settings.tsx';
import { Section } from '../../ui/card.tsx';
import { TextAnchor } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { type DeskOrder, type DeskShipment, useDeskRefusal } from './desk-order.ts';
import { PrepareShipment } from './prepare-shipment.tsx';
import { ShipForm } from './ship-form.tsx';
import { shipmentsWords } from './shipments-words.ts';
import { ShortTime } from './short-time.tsx';
import { staffWords } from './staff-words.ts';

/** SHP-1: the boxes of an order, and the next one. */
export function DeskShipments({ order }: { order: DeskOrder }) {
  const words = useWords(shipmentsWords);
  return (
    <Section heading={words.heading} id="shipments">
      {order.shipments.length > 0 && (
        <ul className="mb-4 divide-y divide-line rounded-md border border-line bg-raised">
          {order.shipments.map((shipment) => (
            <Box key={shipment.id} order={order} shipment={shipment} />
          ))}
        </ul>
      )}
      <PrepareShipment order={order} />
    </Section>
  );
}

function Box({ order, shipment }: { order: DeskOrder; shipment: DeskShipment }) {
  const words = useWords(shipmentsWords);
  const staff = useWords(staffWords);
  const locale = useLocale();
  const contents = shipment.lines.map(({ lineId, quantity }) => {
    const name = order.lines.find(({ id }) => id === lineId)?.name[locale];
    return `${quantity} × ${name}`;
  });
  return (
    <li className="px-3 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">
          {words.box(staff.grams(shipment.packedGrams))} · {shipment.method.name[locale]}
        </span>
        <span className="text-soft text-xs">
          {shipment.shippedAt === null ? words.prepared : words.shippedAt}{' '}
          <ShortTime at={shipment.shippedAt ?? shipment.preparedAt} />
        </span>
      </p>
      <p className="text-soft text-xs">{contents.join(locale === 'ja' ? '、' : ', ')}</p>
      {shipment.shippedAt === null ? (
        <DeskShipForm order={order} shipment={shipment} />
      ) : (
        <p className="mt-1 tabular-nums">
          {shipment.trackingUrl ? (
            <TextAnchor href={shipment.trackingUrl}>{shipment.trackingNumber}</TextAnchor>
          ) : (
            <span className="text-soft">{shipment.trackingNumber ?? words.untracked}</span>
          )}
        </p>
      )}
    </li>
  );
}

function DeskShipForm({ order, shipment }: { order: DeskOrder; shipment: DeskShipment }) {
  const refusal = useDeskRefusal(order, 'ship');
  return (
    <div className="mt-3">
      <ShipForm
        number={order.number}
        version={order.version}
        shipmentId={shipment.id}
        method={shipment.method.code}
        refusal={refusal}
      />
    </div>
  );
}
