import { z } from 'zod';
import { DAY_MS } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { findAuthorization } from './authorization-state.ts';
import { HONOR_DAYS } from './authorize-order.ts';
import { authorizationFacts } from './capture-authorization.ts';
import { emitAuthorizationEvent } from './emit-event.ts';
import type { Authorization } from './ledger.ts';
import { moneySchema, readPositiveYen } from './money.ts';
import type { Operation } from './operation.ts';
import { findOrder } from './order-state.ts';
import { forcedRefusal, refuse } from './paypal-refusal.ts';
import { wireAuthorization } from './wire.ts';

const bodySchema = z.object({ amount: moneySchema.optional() });

/** POST /v2/payments/authorizations/:id/reauthorize: a new id and honour period, the old last day. Wallet only, once. */
export const reauthorize: Operation<z.infer<typeof bodySchema>> = {
  name: 'reauthorize',
  target: 'paypal.reauthorize',
  declinedAs: 'INSTRUMENT_DECLINED',
  keepMs: 45 * DAY_MS,
  body: bodySchema,
  facts: authorizationFacts,
  run: (ctx, id, body, forced) => {
    const old = findRenewable(ctx, id);
    const amountYen = body.amount === undefined ? old.amountYen : readPositiveYen(body.amount, '/amount');
    if (amountYen > old.amountYen) {
      throw refuse('AUTHORIZATION_AMOUNT_EXCEEDED', 'Reauthorize amount exceeds allowable limit.');
    }
    if (forced.issue !== null) throw forcedRefusal(forced.issue);
    const now = ctx.clock.now();
    ctx.ledger.authorizations.put({ ...old, status: 'VOIDED', updatedAt: now });
    const renewed = ctx.ledger.authorizations.put({
      ...old,
      id: ctx.ids.paypal(),
      status: forced.pending ? 'PENDING' : 'CREATED',
      amountYen,
      createdAt: now,
      updatedAt: now,
      honoredUntil: Math.min(now + HONOR_DAYS * DAY_MS, old.expiresAt),
      renews: old.id,
    });
    emitAuthorizationEvent(ctx, renewed, 'CREATED');
    return renewed.id;
  },
  render: (ctx, id) => wireAuthorization(ctx, findAuthorization(ctx, id)),
};

function findRenewable(ctx: SandboxContext, id: string): Authorization {
  const authorization = findAuthorization(ctx, id);
  if (authorization.expired) throw refuse('AUTHORIZATION_EXPIRED', 'The authorization is past its 29 days.');
  if (authorization.status === 'VOIDED') {
    throw refuse('AUTHORIZATION_VOIDED', 'A voided authorization cannot be captured or reauthorized.');
  }
  if (authorization.status !== 'CREATED') {
    throw refuse('AUTHORIZATION_ALREADY_CAPTURED', 'Authorization has already been captured.');
  }
  if (findOrder(ctx, authorization.orderId).source === 'card') {
    throw refuse('REAUTHORIZATION_NOT_SUPPORTED', 'A reauthorize cannot be attempted on a card authorization.');
  }
  if (authorization.renews !== null) {
    throw refuse('REAUTHORIZATION_NOT_SUPPORTED', 'A reauthorization is only allowed once.');
  }
  if (ctx.clock.now() < authorization.honoredUntil) {
    const rule = 'A reauthorization is only allowed once from Day 4 to Day 29 since the date of the authorization.';
    throw refuse('REAUTHORIZATION_TOO_SOON', rule);
  }
  return authorization;
}
