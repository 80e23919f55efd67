import { HOUR_MS, jstDateOf } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { JstDate } from '../../time/time.tsx';
import { useNow } from '../../time/use-now.ts';
import { StatusBadge } from '../../ui/badge.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Definition, DefinitionList } from '../../ui/ledger.tsx';
import { TextAnchor } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import type { OrderView, ShipmentView } from './order-view.ts';
import { orderWords } from './order-words.ts';

/** The parcels, newest first. Nothing before the first is being packed. */
export function OrderShipments({ order }: { order: OrderView }) {
  const words = useWords(orderWords);
  if (order.shipments.length === 0) return null;
  const numbered = order.shipments.map((shipment, index) => ({ shipment, position: index + 1 })).reverse();
  return (
    <Section heading={words.shipments}>
      <ul className="flex flex-col gap-4">
        {numbered.map(({ shipment, position }) => (
          <li key={shipment.id}>
            <Parcel order={order} shipment={shipment} heading={words.shipment(position)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Parcel({ order, shipment, heading }: { order: OrderView; shipment: ShipmentView; heading: string }) {
  const words = useWords(orderWords);
  const locale = useLocale();
  const nameOf = (lineId: string) => order.lines.find(({ id }) => id === lineId)?.name[locale] ?? '';
  const { shippedAt } = shipment;
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="flex items-center gap-2 font-medium">
          <Icon name="parcel" className="text-soft" />
          {heading}
        </h3>
        <StatusBadge tone={shippedAt === null ? 'active' : 'done'}>
          {shippedAt === null ? words.beingPacked : words.left}
          {shippedAt !== null && <JstDate date={jstDateOf(shippedAt)} />}
        </StatusBadge>
      </div>
      <DefinitionList>
        <Definition term={words.method}>{shipment.method.name[locale]}</Definition>
        {shippedAt !== null && (
          <Definition term={words.trackingNumber}>
            <Tracking shipment={shipment} shippedAt={shippedAt} />
          </Definition>
        )}
        <Definition term={words.weight}>{shipment.packedGrams.toLocaleString('en')} g</Definition>
        <Definition term={words.contents}>
          <ul>
            {shipment.lines.map(({ lineId, quantity }) => (
              <li key={lineId}>{words.unitsOf(quantity, nameOf(lineId))}</li>
            ))}
          </ul>
        </Definition>
      </DefinitionList>
    </Card>
  );
}

/** SHP-2: so long a number may be unknown at the carrier. */
const UNKNOWN_FOR_MS = 48 * HOUR_MS;

const MINUTE_MS = 60_000;

function Tracking({ shipment, shippedAt }: { shipment: ShipmentView; shippedAt: number }) {
  const words = useWords(orderWords);
  const mayBeUnknown = useNow(MINUTE_MS) - shippedAt < UNKNOWN_FOR_MS;
  if (shipment.trackingNumber === null) return words.noTracking;
  return (
    <>
      <span className="mr-3 font-mono tabular-nums">{shipment.trackingNumber}</span>
      {shipment.trackingUrl && (
        <TextAnchor href={shipment.trackingUrl} target="_blank" rel="noreferrer" className="print:hidden">
          {words.track} <span className="sr-only">{words.opensCarrier}</span>
        </TextAnchor>
      )}
      {mayBeUnknown && <span className="block text-sm text-soft">{words.trackingDelay}</span>}
    </>
  );
}
