import { formatYen } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import { Countdown, Time } from '../../time/time.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.ts';
import { type OrderView, payOffer } from './order-view.ts';
import { payWords } from './pay-words.ts';
import { RefusalText } from './refusal-text.tsx';

/** PAY-2: pays what is due, or says why that cannot be done now. */
export function PayNow({ order }: { order: OrderView }) {
  const words = useWords(payWords);
  const locale = useLocale();
  const offer = payOffer(order);
  const utils = trpc.useUtils();
  const pay = trpc.order.pay.useMutation({
    onSuccess: ({ approveUrl }) => {
      if (approveUrl !== null) window.location.assign(approveUrl);
    },
    onError: () => utils.order.get.invalidate({ number: order.number }),
  });
  const leaving = pay.isSuccess && pay.data.approveUrl !== null;
  const error = formErrors(pay.error, locale, []).form;
  return (
    <div className="flex flex-col items-start gap-3 print:hidden">
      <Button
        onClick={() => pay.mutate({ number: order.number })}
        busy={pay.isPending || leaving}
        disabledReason={offer?.allowed === false && <RefusalText refusal={offer.refusal} />}
      >
        {words.payNow(formatYen(order.figures.due))}
      </Button>
      {offer?.allowed && (
        <p className="text-sm text-soft">
          {words.leads}
          {offer.until.at !== null && (
            <span className="block">
              {words.payBy} <Time at={offer.until.at} />{' '}
              <span className="font-medium text-ink">
                <Countdown until={offer.until.at} />
              </span>
            </span>
          )}
        </p>
      )}
      {pay.isSuccess && !leaving && (
        <Notice tone="attention" title={words.unreachable} live>
          {words.unreachableMore}
        </Notice>
      )}
      {error !== null && (
        <Notice tone="error" live>
          {error}
        </Notice>
      )}
    </div>
  );
}
