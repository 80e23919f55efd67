import { Notice, type NoticeTone } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.ts';
import type { PaymentPhase } from './order-presentation.ts';
import type { OrderView } from './order-view.ts';
import { type PayWords, payWords } from './pay-words.ts';
import type { PaymentNews } from './payment-news.ts';
import { paymentPhase } from './payment-phase.ts';

interface News {
  readonly tone: NoticeTone;
  readonly title: keyof PayWords;
  readonly more?: keyof PayWords;
}

const CONFIRMING: News = { tone: 'info', title: 'confirming', more: 'confirmingMore' };
const NOT_FINISHED: News = { tone: 'info', title: 'notFinished', more: 'notFinishedMore' };

/** What to tell on coming back from PayPal. The order knows better than the address does. */
const NEWS: Record<PaymentPhase, (news: PaymentNews) => News> = {
  paid: () => ({ tone: 'done', title: 'received' }),
  confirming: () => CONFIRMING,
  in_review: () => ({ tone: 'info', title: 'inReview', more: 'inReviewMore' }),
  failed: () => ({ tone: 'error', title: 'failed', more: 'failedMore' }),
  to_pay: (news) => (news === 'declined' ? NOT_FINISHED : CONFIRMING),
  over: () => NOT_FINISHED,
};

/** Said once, on coming back from PayPal. An order that ended unpaid says so itself. */
export function PaymentNotice({ order, news }: { order: OrderView; news: PaymentNews }) {
  const words: Readonly<Record<string, unknown>> = useWords(payWords);
  const phase = paymentPhase(order);
  if (phase === 'paid' && order.figures.paid === 0) return null;
  const { tone, title, more } = NEWS[phase](news);
  return (
    <Notice tone={tone} title={String(words[title])} live className="mb-6">
      {more && String(words[more])}
    </Notice>
  );
}
