import { Link } from '@tanstack/react-router';
import { AVAILABILITY_STATE_WORDS, type AvailabilityState, availabilityState, type JstDate } from '@toriyose/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import type { Outputs } from '../../app/trpc.ts';
import { ExpectedDate } from '../../time/time.tsx';
import { cx } from '../../ui/class-names.ts';
import { Money } from '../../ui/money.tsx';
import { Picture } from '../../ui/picture.tsx';

export type CatalogueItem = Outputs['catalogue']['list']['items'][number];

/** Vermilion for what is running out, indigo for what can be reserved, faint for what cannot be had. */
const STATE_LOOKS: Record<AvailabilityState, string> = {
  in_stock: 'text-soft',
  few_left: 'text-shu',
  on_order: 'text-soft',
  pre_order: 'text-ai',
  sold_out: 'text-faint',
  pre_order_closed: 'text-faint',
  ended: 'text-faint',
};

const SIZES = '(min-width: 64rem) 13rem, (min-width: 36rem) 30vw, 46vw';

interface ItemCardProps {
  item: CatalogueItem;
  /** The date in Japan. */
  today: JstDate;
  /** In sight at once. */
  eager?: boolean;
  /** Instead of the availability: a deadline. */
  note?: ReactNode;
}

/** An item in a list: one link, its picture first. */
export function ItemCard({ item, today, eager = false, note }: ItemCardProps) {
  const locale = useLocale();
  const state = availabilityState(item.availability, today);
  const isGone = state === 'sold_out' || state === 'ended' || state === 'pre_order_closed';
  return (
    <Link to="/products/$slug" params={{ slug: item.slug }} className="group flex h-full flex-col no-underline">
      <Picture
        src={`/pictures/${item.picture}`}
        alt=""
        sizes={SIZES}
        eager={eager}
        className={cx('aspect-square w-full transition-opacity group-hover:opacity-85', isGone && 'opacity-60')}
      />
      <span className="mt-3 line-clamp-3 text-sm leading-snug decoration-line underline-offset-4 group-hover:underline">
        {item.name[locale]}
      </span>
      <span className="mt-0.5 text-faint text-xs">{item.maker[locale]}</span>
      <span className="mt-1.5 font-medium">
        <Money amount={item.price} />
      </span>
      <span className={cx('text-xs', STATE_LOOKS[state])}>
        {note ?? <ShortAvailability item={item} state={state} />}
      </span>
    </Link>
  );
}

function ShortAvailability({ item: { availability }, state }: { item: CatalogueItem; state: AvailabilityState }) {
  const locale = useLocale();
  const words = AVAILABILITY_STATE_WORDS[state][locale];
  const isComing = state === 'on_order' || state === 'pre_order';
  if (!isComing || !('expected' in availability) || availability.expected === null) return words;
  return (
    <>
      {words}
      {locale === 'ja' ? '：' : ': '}
      <ExpectedDate window={availability.expected} />
    </>
  );
}

/** Cards in rows that line up: two on a phone. */
export const ItemGrid = ({ children, className }: { children: ReactNode; className?: string }) => (
  <ul className={cx('grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 lg:grid-cols-4', className)}>
    {children}
  </ul>
);
