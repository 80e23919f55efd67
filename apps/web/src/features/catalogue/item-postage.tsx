import { useNavigate } from '@tanstack/react-router';
import { countriesByName } from '@toriyose/domain';
import { useId } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { useHydrated } from '../../time/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.ts';
import type { ItemView } from './item-json-ld.ts';
import { itemWords } from './item-words.ts';
import { useFollowed } from './use-followed.ts';

type Postage = NonNullable<ItemView['postage']>;

/** SHOP-6: what it costs to send, or why it cannot be sent there. */
export function ItemPostage({ slug, postage }: { slug: string; postage: Postage | null }) {
  const words = useWords(itemWords);
  return (
    <Section heading={words.postage}>
      <CountryForm slug={slug} country={postage?.country ?? ''} />
      <div aria-live="polite">{postage !== null && <Offers postage={postage} />}</div>
    </Section>
  );
}

function Offers({ postage: { cheapest, ems, refusal } }: { postage: Postage }) {
  const words = useWords(itemWords);
  const locale = useLocale();
  if (refusal !== null) {
    return (
      <Notice tone="attention" className="mt-4 text-sm">
        {refusal[locale]}
      </Notice>
    );
  }
  const offers = [cheapest, ems?.method === cheapest?.method ? null : ems].filter((offer) => offer !== null);
  return (
    <>
      <ul className="mt-4 flex flex-col gap-2">
        {offers.map(({ method, name, deliveryTime, tracked, postage }, index) => (
          <li key={method} className="flex items-baseline justify-between gap-6">
            <span className="min-w-0">
              {name[locale]}
              <span className="block text-sm text-soft">
                {deliveryTime[locale]} · {tracked ? words.tracked : words.untracked}
              </span>
            </span>
            <span>
              {index === 0 && offers.length > 1 && (
                <span className="mr-1.5 text-sm text-soft">{words.postageFrom}</span>
              )}
              <Money amount={postage} />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-faint text-xs">{words.perUnit}</p>
    </>
  );
}

/** A plain GET form; with script the choice works at once. The store remembers it in this browser. */
function CountryForm({ slug, country: current }: { slug: string; country: string }) {
  const words = useWords(itemWords);
  const locale = useLocale();
  const id = useId();
  const [country, setCountry] = useFollowed(current);
  const isHydrated = useHydrated();
  const navigate = useNavigate();
  const choose = (chosen: string) => {
    setCountry(chosen);
    void navigate({
      to: '/products/$slug',
      params: { slug },
      search: { country: chosen },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <form action={`/products/${slug}`} method="get" className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <label htmlFor={id} className="text-sm text-soft">
        {words.deliveryTo}
      </label>
      <Select
        id={id}
        name="country"
        autoComplete="country"
        value={country}
        onChange={(event) => choose(event.currentTarget.value)}
        className="min-w-0 max-w-form grow"
      >
        {country === '' && <option value="">{words.chooseCountry}</option>}
        {countriesByName(locale).map(({ code, name }) => (
          <option key={code} value={code}>
            {name[locale]}
          </option>
        ))}
      </Select>
      {!isHydrated && (
        <Button type="submit" variant="secondary" size="sm">
          {words.show}
        </Button>
      )}
    </form>
  );
}
