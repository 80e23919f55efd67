import { useParams, useSearch } from '@tanstack/react-router';
import { ITEM_CATEGORY_NAMES } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { Section } from '../../ui/card.tsx';
import { Definition, DefinitionList } from '../../ui/ledger.tsx';
import { Money } from '../../ui/money.tsx';
import { Breadcrumbs } from '../../ui/navigation.tsx';
import { Picture } from '../../ui/picture.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { AddToCart } from './add-to-cart.tsx';
import { countryName } from './country-name.ts';
import { ItemAvailability } from './item-availability.tsx';
import type { ItemView } from './item-json-ld.ts';
import { ItemPostage } from './item-postage.tsx';
import { ItemReviews } from './item-reviews.tsx';
import { itemWords } from './item-words.ts';

export function ItemPage() {
  const { slug } = useParams({ from: '/store/products/$slug' });
  const { country } = useSearch({ from: '/store/products/$slug' });
  const [item] = trpc.catalogue.item.useSuspenseQuery({ slug, country });
  const locale = useLocale();
  return (
    <article>
      <Trail item={item} />
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        <Picture
          src={`/pictures/${item.picture}`}
          alt={item.name[locale]}
          sizes="(min-width: 70rem) 32rem, (min-width: 48rem) 46vw, 92vw"
          eager
          className="aspect-square w-full self-start md:sticky md:top-6"
        />
        <div className="min-w-0">
          <ItemHeading item={item} />
          <ItemAvailability item={item} />
          <AddToCart key={item.id} item={item} />
          <p className="mt-8 max-w-text">{item.description[locale]}</p>
          <ItemPostage slug={slug} postage={item.postage} />
          <ItemDetails item={item} />
        </div>
      </div>
      <ItemReviews kind={item.reviewKind} />
    </article>
  );
}

function Trail({ item }: { item: ItemView }) {
  const words = useWords(itemWords);
  const shell = useWords(shellWords);
  const locale = useLocale();
  return (
    <Breadcrumbs
      label={shell.breadcrumbs}
      trail={[
        { key: 'home', link: <TextLink to="/">{words.home}</TextLink> },
        {
          key: 'category',
          link: (
            <TextLink to="/products" search={{ category: item.category }}>
              {ITEM_CATEGORY_NAMES[item.category][locale]}
            </TextLink>
          ),
        },
      ]}
      current={item.name[locale]}
    />
  );
}

/** The name in the reader's language, and below it as it stands on the box or as others search for it. */
function ItemHeading({ item: { name, maker, price } }: { item: ItemView }) {
  const locale = useLocale();
  const other = locale === 'en' ? 'ja' : 'en';
  return (
    <header>
      <TextLink to="/products" search={{ maker: maker.en }} className="text-sm">
        {maker[locale]}
      </TextLink>
      <h1 className="mt-1 text-2xl">{name[locale]}</h1>
      <p lang={other} className="mt-1 text-faint text-sm">
        {name[other]}
      </p>
      <p className="mt-5 font-medium text-xl">
        <Money amount={price} />
      </p>
    </header>
  );
}

function ItemDetails({ item }: { item: ItemView }) {
  const words = useWords(itemWords);
  const locale = useLocale();
  const { dimensions, hsCode } = item;
  return (
    <Section heading={words.details} className="text-sm">
      <DefinitionList className="grid-cols-[max-content_1fr]">
        <Definition term={words.maker}>{item.maker[locale]}</Definition>
        <Definition term={words.catalogueNumber}>{item.catalogueNumber}</Definition>
        <Definition term={words.weight}>{words.grams(item.weightGrams)}</Definition>
        {dimensions !== null && (
          <Definition term={words.size}>
            {words.millimetres(dimensions.lengthMm, dimensions.widthMm, dimensions.heightMm)}
          </Definition>
        )}
        <Definition term={words.origin}>{countryName(item.originCountry, locale)}</Definition>
        <Definition term={words.customsCode}>{`${hsCode.slice(0, 4)}.${hsCode.slice(4)}`}</Definition>
      </DefinitionList>
    </Section>
  );
}
