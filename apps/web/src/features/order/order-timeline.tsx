import { type EventType, type Instant, MAIL_TEMPLATE_WORDS } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { Time } from '../../time/time.tsx';
import { Section } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Timeline, type TimelineEntry } from '../../ui/timeline.tsx';
import type { Locale } from '../../words/words.ts';
import { useWords } from '../../words/words.ts';
import type { OrderView } from './order-view.ts';
import { type OrderPageWords, orderWords } from './order-words.ts';

type Happening = TimelineEntry & { readonly at: Instant };

/** Events that end something well. */
const DONE: readonly EventType[] = ['payment_captured', 'refund_completed', 'shipment_shipped'];

const happenings = ({ timeline }: OrderView, words: OrderPageWords, locale: Locale): Happening[] =>
  timeline.map(({ at, by, type, isTrouble, words: sentence }, index) => ({
    key: `event-${index}`,
    at,
    title: sentence[locale],
    when: <When at={at} by={words.by[by]} />,
    mark: isTrouble ? 'attention' : DONE.includes(type) ? 'done' : 'past',
  }));

/** A mail that came back is news for the customer as well. */
const TROUBLED_MAIL = ['bounced', 'complained', 'failed', 'suppressed'];

const mails = (order: OrderView, words: OrderPageWords, locale: Locale): Happening[] =>
  order.mails.map(({ at, template, to, delivery }, index) => ({
    key: `mail-${index}`,
    at,
    title: (
      <>
        <Icon name="mail" className="mr-1.5 inline size-4 align-[-0.15em] text-soft" />
        {words.mail(MAIL_TEMPLATE_WORDS[template][locale])}
      </>
    ),
    when: <Time at={at} />,
    body: <p className="break-words text-sm text-soft">{words.delivered[delivery ?? 'waiting'](to)}</p>,
    mark: delivery !== null && TROUBLED_MAIL.includes(delivery) ? 'attention' : 'past',
  }));

/** ORD-2: what happened, who did it, and which e-mail went out; the newest first. */
export function OrderTimeline({ order }: { order: OrderView }) {
  const words = useWords(orderWords);
  const locale = useLocale();
  // A stable sort: of one moment, first what happened and then the mail about it.
  const entries = [...happenings(order, words, locale), ...mails(order, words, locale)]
    .toSorted((a, b) => a.at - b.at)
    .reverse();
  return (
    <Section heading={words.timeline}>
      <Timeline entries={entries} />
    </Section>
  );
}

const When = ({ at, by }: { at: Instant; by: string }) => (
  <>
    <Time at={at} />
    <span className="mx-2">·</span>
    {by}
  </>
);
