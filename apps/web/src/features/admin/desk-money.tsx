import { type Instant, PAYMENT_STATUS_WORDS, REFUND_STATUS_WORDS, type Yen } from '@toriyose/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { trpc } from '../../app/trpc.ts';
import { formErrors } from '../../forms/form-errors.ts';
import { StatusBadge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Ledger, LedgerRow } from '../../ui/ledger.tsx';
import { Money } from '../../ui/money.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/words.ts';
import { PAYMENT_PHASES, PHASE_TONES, REFUND_TONES } from '../order/order-presentation.ts';
import { type DeskOrder, seenOf, useDeskRefusal, useOrderChange } from './desk-order.ts';
import { orderDeskWords } from './order-desk-words.ts';
import { ShortTime } from './short-time.tsx';

/** The order's ledger, and every payment and refund with its state. */
export function DeskMoney({ order }: { order: DeskOrder }) {
  const words = useWords(orderDeskWords);
  const { figures } = order;
  return (
    <Section heading={words.money} className="mt-0">
      <Ledger>
        <LedgerRow label={words.itemsTotal} amount={figures.items} />
        <LedgerRow label={words.postage} amount={figures.postage} />
        <LedgerRow label={words.total} amount={figures.total} total />
        <LedgerRow label={words.paid} amount={figures.paid} />
        {figures.refunded > 0 && <LedgerRow label={words.refunded} amount={figures.refunded} />}
        {figures.refundUnderWay > 0 && <LedgerRow label={words.refundUnderWay} amount={figures.refundUnderWay} />}
        {figures.due > 0 && <LedgerRow label={words.due} amount={figures.due} total />}
      </Ledger>
      <Movements order={order} />
    </Section>
  );
}

function Movements({ order }: { order: DeskOrder }) {
  const words = useWords(orderDeskWords);
  const locale = useLocale();
  return (
    <>
      <h3 className="mt-4 font-medium text-xs">{words.movements}</h3>
      <ul className="divide-y divide-line">
        {order.payments.map(({ id, amount, status, requestedAt, capturedAt }) => (
          <Movement
            key={id}
            label={words.payment}
            amount={amount}
            at={capturedAt ?? requestedAt}
            tone={PHASE_TONES[PAYMENT_PHASES[status]]}
            state={PAYMENT_STATUS_WORDS[status][locale]}
          />
        ))}
        {order.refunds.map(({ id, amount, status, requestedAt, completedAt }) => (
          <Movement
            key={id}
            label={words.refund}
            amount={amount}
            at={completedAt ?? requestedAt}
            tone={REFUND_TONES[status]}
            state={REFUND_STATUS_WORDS[status][locale]}
          >
            {status === 'failed' && <RetryRefund order={order} refundId={id} />}
          </Movement>
        ))}
      </ul>
    </>
  );
}

interface MovementProps {
  label: string;
  amount: Yen;
  at: Instant;
  tone: Tone;
  state: string;
  children?: ReactNode;
}

const Movement = ({ label, amount, at, tone, state, children }: MovementProps) => (
  <li className="py-2">
    <p className="flex items-baseline justify-between gap-3">
      <span>
        {label}{' '}
        <span className="text-soft text-xs">
          <ShortTime at={at} />
        </span>
      </span>
      <Money amount={amount} />
    </p>
    <div className="mt-0.5 flex flex-wrap items-start justify-between gap-2">
      <StatusBadge tone={tone}>{state}</StatusBadge>
      {children}
    </div>
  </li>
);

/** C08: somebody decides to send the money again. */
function RetryRefund({ order, refundId }: { order: DeskOrder; refundId: string }) {
  const words = useWords(orderDeskWords);
  const locale = useLocale();
  const refusal = useDeskRefusal(order, 'retry_refund', { refundId });
  const { show, lookAgain } = useOrderChange(order.number);
  const retry = trpc.admin.orders.retryRefund.useMutation({
    onSuccess: async (after) => {
      showToast(words.retried);
      await show(after);
    },
    onError: lookAgain,
  });
  const { form: error } = formErrors(retry.error, locale, []);
  return (
    <div>
      <Button
        size="sm"
        variant="secondary"
        disabledReason={refusal}
        busy={retry.isPending}
        onClick={() => retry.mutate({ ...seenOf(order), refundId })}
      >
        {words.retry}
      </Button>
      {error !== null && <FieldError>{error}</FieldError>}
    </div>
  );
}
