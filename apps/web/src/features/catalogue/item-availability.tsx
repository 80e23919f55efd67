import { availabilityState, availabilityWords } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { ExpectedDate, Time } from '../../time/time.tsx';
import { cx } from '../../ui/class-names.ts';
import { useWords } from '../../words/words.ts';
import type { ItemView } from './item-json-ld.ts';
import { itemWords } from './item-words.ts';

/** When it can be had, and what that hangs on. */
export function ItemAvailability({ item }: { item: ItemView }) {
  const words = useWords(itemWords);
  const locale = useLocale();
  const state = availabilityState(item.availability, item.today);
  return (
    <section aria-labelledby="availability" className="mt-6 border-line border-y py-4">
      <h2 id="availability" className="font-normal text-sm text-soft">
        {words.availability}
      </h2>
      <p className={cx('mt-0.5 font-medium', state === 'few_left' && 'text-shu')}>
        {availabilityWords(item.availability, locale, item.today)}
      </p>
      {item.shipsNext !== null && (
        <p className="mt-1 text-sm text-soft">
          {words.shipsNext}
          <br />
          <Time at={item.shipsNext} />
        </p>
      )}
      {state === 'on_order' && <p className="mt-1 text-sm text-soft">{words.onOrderNote}</p>}
      {state === 'pre_order' && (
        <p className="mt-1 text-sm text-soft">{words.preOrderNote(item.delayCancelAfterDays)}</p>
      )}
      <p className="mt-3 text-sm">
        <span className="text-soft">{item.reviewKind === 'review' ? words.released : words.release}</span>
        <ExpectedDate window={item.releaseDate} />
      </p>
    </section>
  );
}
