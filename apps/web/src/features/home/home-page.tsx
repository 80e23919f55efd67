import { Link } from '@tanstack/react-router';
import { ITEM_CATEGORY_NAMES, type ItemCategory, type JstDate, jstDateWords } from '@toriyose/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { Section } from '../../ui/card.tsx';
import { Picture } from '../../ui/picture.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { type CatalogueItem, ItemCard, ItemGrid } from '../catalogue/item-card.tsx';
import { homeWords } from './home-words.ts';

export function HomePage() {
  const words = useWords(homeWords);
  const [{ categories, closingSoon, inStock, newlyAnnounced, today }] = trpc.catalogue.home.useSuspenseQuery();
  return (
    <>
      <Welcome />
      <Categories categories={categories} />
      <Shelf
        heading={words.closingSoon}
        items={closingSoon}
        today={today}
        note={(item) => <Deadline item={item} />}
        more={
          <TextLink to="/products" search={{ preorder: '1' }} className="text-sm">
            {words.allPreOrders}
          </TextLink>
        }
      />
      <Shelf
        heading={words.inStock}
        items={inStock}
        today={today}
        more={
          <TextLink to="/products" search={{ stock: '1' }} className="text-sm">
            {words.allInStock}
          </TextLink>
        }
      />
      <Shelf heading={words.newlyAnnounced} items={newlyAnnounced} today={today} />
    </>
  );
}

/** What this shop is, and the three ways to buy in it. */
function Welcome() {
  const words = useWords(homeWords);
  return (
    <div className="flex items-start justify-between gap-x-10 pt-2 sm:pt-6">
      <div className="min-w-0 grow">
        <h1 className="max-w-text text-2xl sm:text-3xl">{words.heading}</h1>
        <p className="mt-4 max-w-text text-soft [word-break:auto-phrase] sm:text-lg">{words.lead}</p>
        <h2 className="sr-only">{words.ways}</h2>
        <dl className="mt-8 grid gap-x-8 gap-y-4 sm:mt-12 sm:grid-cols-3">
          <Way
            term={
              <TextLink to="/products" search={{ stock: '1' }}>
                {words.inStockWay}
              </TextLink>
            }
          >
            {words.inStockWayNote}
          </Way>
          <Way
            term={
              <TextLink to="/products" search={{ preorder: '1' }}>
                {words.preOrderWay}
              </TextLink>
            }
          >
            {words.preOrderWayNote}
          </Way>
          <Way term={words.onOrderWay}>{words.onOrderWayNote}</Way>
        </dl>
      </div>
      <Sign />
    </div>
  );
}

const Way = ({ term, children }: { term: ReactNode; children: ReactNode }) => (
  <div className="border-ai border-t pt-3">
    <dt className="font-medium">{term}</dt>
    <dd className="mt-1 text-sm text-soft">{children}</dd>
  </div>
);

/** The shop sign: the word for what is done here, written downwards. */
function Sign() {
  const words = useWords(homeWords);
  return (
    <p className="hidden shrink-0 flex-row-reverse gap-x-3 md:flex">
      <span lang="ja" className="font-semibold text-3xl text-ai tracking-[0.35em] [writing-mode:vertical-rl]">
        取り寄せ
      </span>
      <span className="text-faint text-xs tracking-wide [writing-mode:vertical-rl]">{words.gloss}</span>
    </p>
  );
}

interface CategoriesProps {
  categories: readonly { readonly category: ItemCategory; readonly count: number; readonly picture: string }[];
}

function Categories({ categories }: CategoriesProps) {
  const words = useWords(homeWords);
  const locale = useLocale();
  return (
    <Section heading={words.categories} className="mt-14">
      <ul className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-4">
        {categories.map(({ category, count, picture }) => (
          <li key={category}>
            <Link to="/products" search={{ category }} className="group flex items-center gap-3 no-underline">
              <Picture src={`/pictures/${picture}`} alt="" sizes="4rem" className="aspect-square w-14 sm:w-16" />
              <span className="min-w-0 text-sm leading-snug">
                <span className="decoration-line underline-offset-4 group-hover:underline">
                  {ITEM_CATEGORY_NAMES[category][locale]}
                </span>
                <span className="block text-faint text-xs tabular-nums">{words.itemCount(count)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface ShelfProps {
  heading: string;
  items: readonly CatalogueItem[];
  today: JstDate;
  more?: ReactNode;
  note?: (item: CatalogueItem) => ReactNode;
}

/** A row of items; nothing at all when it is empty. */
function Shelf({ heading, items, today, more, note }: ShelfProps) {
  if (items.length === 0) return null;
  return (
    <Section heading={heading} action={more} className="mt-14">
      <ItemGrid>
        {items.map((item) => (
          <li key={item.id}>
            <ItemCard item={item} today={today} note={note?.(item)} />
          </li>
        ))}
      </ItemGrid>
    </Section>
  );
}

function Deadline({ item: { availability } }: { item: CatalogueItem }) {
  const words = useWords(homeWords);
  const locale = useLocale();
  if (availability.kind !== 'pre_order' || availability.until === null) return null;
  return <span className="text-shu">{words.until(jstDateWords(availability.until, locale))}</span>;
}
