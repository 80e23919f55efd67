import { Link } from '@tanstack/react-router';
import { jstDateOf, jstDateWords, ORDER_STATUS_WORDS } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { StatusBadge } from '../../ui/badge.tsx';
import { Money } from '../../ui/money.tsx';
import { Picture } from '../../ui/picture.tsx';
import { useWords } from '../../words/words.ts';
import { historyWords } from './history-words.ts';
import { ORDER_TONES } from './order-presentation.ts';
import { type OrderGlimpse, pictureAddress } from './order-view.ts';

/** Orders, each as one thing to open: number, date, status, total, and what is in it. */
export const OrderList = ({ orders }: { orders: readonly OrderGlimpse[] }) => (
  <ul className="flex flex-col gap-4">
    {orders.map((order) => (
      <OrderListEntry key={order.number} order={order} />
    ))}
  </ul>
);

function OrderListEntry({ order }: { order: OrderGlimpse }) {
  const words = useWords(historyWords);
  const locale = useLocale();
  const more = order.lineCount - order.items.length;
  const names = order.items.map(({ name }) => name[locale]).join(locale === 'ja' ? '、' : ', ');
  return (
    <li className="relative rounded-lg border border-line bg-raised p-4 transition-colors focus-within:border-ai hover:border-ai sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="font-medium text-base tabular-nums">
          <Link
            to="/account/orders/$number"
            params={{ number: order.number }}
            className="text-ai no-underline after:absolute after:inset-0 after:rounded-lg"
          >
            {order.number}
          </Link>
        </h2>
        <StatusBadge tone={ORDER_TONES[order.status]}>{ORDER_STATUS_WORDS[order.status][locale]}</StatusBadge>
      </div>
      <div className="mt-3 flex gap-4">
        <Pictures items={order.items} />
        <div className="min-w-0 grow text-sm">
          <p className="line-clamp-2">
            {names} {more > 0 && <span className="text-soft">{words.andMore(more)}</span>}
          </p>
          <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-soft">
            <span className="whitespace-nowrap tabular-nums">
              {words.placed(jstDateWords(jstDateOf(order.placedAt), locale))}
            </span>
            <span>
              {order.unitCount > 0 && `${words.items(order.unitCount)} `}
              <Money amount={order.totalYen} className="ml-1 font-medium text-ink" />
            </span>
          </p>
        </div>
      </div>
    </li>
  );
}

/** The first pictures as a small fan; the names beside them say what they show. */
const Pictures = ({ items }: Pick<OrderGlimpse, 'items'>) => (
  <div className="flex shrink-0 items-start">
    {items.map(({ picture }, index) => (
      <Picture
        key={index}
        src={pictureAddress(picture)}
        alt=""
        sizes="3.5rem"
        className="-ml-6 size-12 border-2 border-raised first:ml-0 sm:-ml-3 sm:size-14 sm:first:ml-0"
      />
    ))}
  </div>
);
