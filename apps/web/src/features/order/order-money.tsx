import { type Instant, jstDateOf, PAYMENT_STATUS_WORDS, REFUND_STATUS_WORDS, type Yen } from '@toriyose/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../app/page-settings.tsx';
import { JstDate } from '../../time/time.tsx';
import { StatusBadge, type Tone } from '../../ui/badge.tsx';
import { Section } from '../../ui/card.tsx';
import { Ledger, LedgerRow } from '../../ui/ledger.tsx';
import { Money } from '../../ui/money.tsx';
import { useWords } from '../../words/words.ts';
import { PAYMENT_PHASES, PHASE_TONES, REFUND_TONES } from './order-presentation.ts';
import type { OrderView } from './order-view.ts';
import { orderWords } from './order-words.ts';

/** The money as a small ledger, and every payment and refund with its state. */
export function OrderMoney({ order: { figures, ...order } }: { order: OrderView }) {
  const words = useWords(orderWords);
  return (
    <Section heading={words.money} className="mt-0">
      <Ledger>
        <LedgerRow label={words.itemsTotal} amount={figures.items} />
        <LedgerRow label={words.postage} amount={figures.postage} />
        <LedgerRow label={words.total} amount={figures.total} total />
      </Ledger>
      <Ledger className="mt-3">
        <LedgerRow label={words.paid} amount={figures.paid} />
        {figures.refunded > 0 && <LedgerRow label={words.refunded} amount={figures.refunded} />}
        {figures.refundUnderWay > 0 && <LedgerRow label={words.refundUnderWay} amount={figures.refundUnderWay} />}
        {figures.due > 0 && <LedgerRow label={words.due} amount={figures.due} total />}
      </Ledger>
      <Movements payments={order.payments} refunds={order.refunds} />
    </Section>
  );
}

function Movements({ payments, refunds }: Pick<OrderView, 'payments' | 'refunds'>) {
  const words = useWords(orderWords);
  const locale = useLocale();
  return (
    <>
      <h3 className="mt-6 mb-1 font-medium text-sm">{words.movements}</h3>
      <ul className="divide-y divide-line text-sm">
        {payments.map(({ id, amount, status, requestedAt, capturedAt }) => (
          <Movement
            key={id}
            label={words.payment}
            amount={amount}
            at={capturedAt ?? requestedAt}
            tone={PHASE_TONES[PAYMENT_PHASES[status]]}
          >
            {PAYMENT_STATUS_WORDS[status][locale]}
          </Movement>
        ))}
        {refunds.map(({ id, amount, status, requestedAt, completedAt }) => (
          <Movement
            key={id}
            label={words.refund}
            amount={amount}
            at={completedAt ?? requestedAt}
            tone={REFUND_TONES[status]}
          >
            {REFUND_STATUS_WORDS[status][locale]}
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
  /** Its state. */
  children: ReactNode;
}

const Movement = ({ label, amount, at, tone, children }: MovementProps) => (
  <li className="flex items-start justify-between gap-4 py-2.5">
    <div className="min-w-0">
      <p>{label}</p>
      <p className="text-soft">
        <JstDate date={jstDateOf(at)} />
      </p>
    </div>
    <div className="flex flex-col items-end gap-1">
      <Money amount={amount} />
      <StatusBadge tone={tone}>{children}</StatusBadge>
    </div>
  </li>
);
