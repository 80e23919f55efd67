import { type EventType, type Instant, MAIL_TEMPLATE_WORDS } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { Section } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Timeline, type TimelineEntry } from '../../ui/timeline.tsx';
import { type Locale, useWords } from '../../words/words.ts';
import type { DeskOrder } from './desk-order.ts';
import { type OrderDeskWords, orderDeskWords } from './order-desk-words.ts';
import { ShortTime } from './short-time.tsx';
import { staffWords } from './staff-words.ts';

type Happening = TimelineEntry & { readonly at: Instant };
type Actors = (typeof staffWords)['en']['by'];

const DONE: readonly EventType[] = ['payment_captured', 'refund_completed', 'shipment_shipped'];
const TROUBLE: readonly EventType[] = ['payment_failed', 'refund_failed'];

const events = ({ history }: DeskOrder, actors: Actors, locale: Locale): Happening[] =>
  history.map(({ key, type, at, by, name, words, note }) => ({
    key,
    at,
    title: words[locale],
    when: (
      <>
        <ShortTime at={at} /> · {name ?? actors[by]}
      </>
    ),
    ...(note ? { body: <p className="max-w-text border-line border-l-2 pl-2 text-soft">{note}</p> } : {}),
    mark: TROUBLE.includes(type) ? 'attention' : DONE.includes(type) ? 'done' : 'past',
  }));

/** Mail that did not reach the customer. */
const LOST: readonly string[] = ['bounced', 'complained', 'failed', 'suppressed'];

const mails = (order: DeskOrder, words: OrderDeskWords, locale: Locale): Happening[] =>
  order.mails.map(({ at, template, to, delivery }, index) => ({
    key: `mail-${index}`,
    at,
    title: (
      <>
        <Icon name="mail" className="mr-1.5 inline size-4 align-[-0.15em] text-soft" />
        {words.mail(MAIL_TEMPLATE_WORDS[template][locale])}
      </>
    ),
    when: (
      <>
        <ShortTime at={at} /> · {words.mailTo(to)} · {words.delivery[delivery ?? 'waiting']}
      </>
    ),
    mark: delivery !== null && LOST.includes(delivery) ? 'attention' : 'past',
  }));

/** ORD-2, ADM-1: what happened, who did it by name, and which e-mail went out; the newest first. */
export function DeskHistory({ order }: { order: DeskOrder }) {
  const words = useWords(orderDeskWords);
  const { by } = useWords(staffWords);
  const locale = useLocale();
  // A stable sort: of one moment, first what happened and then the mail about it.
  const entries = [...events(order, by, locale), ...mails(order, words, locale)]
    .toSorted((a, b) => a.at - b.at)
    .reverse();
  return (
    <Section heading={words.history}>
      <Timeline entries={entries} />
    </Section>
  );
}
