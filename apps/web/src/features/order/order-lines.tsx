import { Link } from '@tanstack/react-router';
import { formatYen, LINE_STATUS_WORDS, timesYen, type Yen } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { StatusBadge } from '../../ui/badge.tsx';
import { Section } from '../../ui/card.tsx';
import { cx } from '../../ui/class-names.ts';
import { Money } from '../../ui/money.tsx';
import { Picture } from '../../ui/picture.tsx';
import { useWords } from '../../words/words.ts';
import { CancelAction } from './cancel-action.tsx';
import { LineAvailability } from './line-availability.tsx';
import { LINE_TONES } from './order-presentation.ts';
import { cancelOffer, type LineView, lineAnchor, type OrderView, pictureAddress } from './order-view.ts';
import { orderWords } from './order-words.ts';

interface OrderLinesProps {
  order: OrderView;
  onCancel: (lineId: string) => void;
}

/** Every line with its status, its dates, and what can be done about it. */
export function OrderLines({ order, onCancel }: OrderLinesProps) {
  const words = useWords(orderWords);
  return (
    <Section heading={words.items}>
      <ul className="divide-y divide-line">
        {order.lines.map((line) => {
          const offer = cancelOffer(order, line.id);
          return (
            <li
              key={line.id}
              id={lineAnchor(line.id)}
              tabIndex={-1}
              className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 gap-y-3 py-5 first:pt-0 sm:grid-cols-[6rem_minmax(0,1fr)_auto] sm:gap-x-6 print:break-inside-avoid"
            >
              <Picture
                src={pictureAddress(line.picture)}
                alt=""
                sizes="6rem"
                className={cx('w-full', line.open === 0 && line.quantityShipped === 0 && 'opacity-60')}
              />
              <LineFacts line={line} />
              <p className="hidden sm:col-start-3 sm:row-start-1 sm:block sm:text-right">
                <Money amount={amountOf(line)} className="font-medium" />
              </p>
              {offer && (
                <div className="col-span-full sm:col-span-2 sm:col-start-2 print:hidden">
                  <CancelAction offer={offer} itemName={line.name} onCancel={() => onCancel(line.id)} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What the customer pays for it: cancelled units cost nothing. */
const amountOf = ({ unitPrice, quantity, quantityCancelled }: LineView): Yen =>
  timesYen(unitPrice, quantity - quantityCancelled);

function LineFacts({ line }: { line: LineView }) {
  const words = useWords(orderWords);
  const locale = useLocale();
  const itemPage: string = `/products/${line.slug}`;
  const parts = [
    words.pieces(line.quantity),
    line.quantityCancelled > 0 && words.cancelledPieces(line.quantityCancelled),
    line.quantityShipped > 0 && words.shippedPieces(line.quantityShipped),
    line.quantity > 1 && words.each(formatYen(line.unitPrice)),
  ].filter((part) => part !== false);
  return (
    <div className="flex min-w-0 flex-col items-start gap-1.5">
      <h3 className="font-medium">
        <Link to={itemPage} className="underline decoration-line decoration-1 underline-offset-4 hover:decoration-ai">
          {line.name[locale]}
        </Link>
      </h3>
      <p className="text-faint text-sm tabular-nums">
        {line.catalogueNumber}
        <span className="mx-2">·</span>
        {parts.join(' · ')}
      </p>
      <Money amount={amountOf(line)} className="font-medium sm:hidden" />
      <StatusBadge tone={LINE_TONES[line.status]}>{LINE_STATUS_WORDS[line.status][locale]}</StatusBadge>
      <LineAvailability line={line} />
    </div>
  );
}
