import type { SandboxContext } from '../sandbox-context.ts';
import { emitAuthorizationEvent } from './emit-event.ts';
import type { Authorization } from './ledger.ts';
import { unknownResource } from './paypal-refusal.ts';

/** The authorisation as it is now: one whose time is over lapses by being looked at. @throws PayPalRefusal 404 */
export function findAuthorization(ctx: SandboxContext, id: string): Authorization {
  const authorization = ctx.ledger.authorizations.get(id);
  if (authorization === undefined) throw unknownResource('authorization_id', id);
  return isOverdue(ctx, authorization) ? expireAuthorization(ctx, authorization) : authorization;
}

const isOpen = (authorization: Authorization): boolean =>
  authorization.status === 'CREATED' ||
  authorization.status === 'PARTIALLY_CAPTURED' ||
  authorization.status === 'PENDING';

const isOverdue = (ctx: SandboxContext, authorization: Authorization): boolean =>
  isOpen(authorization) && ctx.clock.now() >= authorization.expiresAt;

/** Lets it lapse, with PAYMENT.AUTHORIZATION.VOIDED: PayPal has no event of its own for that. */
export function expireAuthorization(ctx: SandboxContext, authorization: Authorization): Authorization {
  if (!isOpen(authorization)) return authorization;
  const updatedAt = ctx.clock.now();
  const expired = ctx.ledger.authorizations.put({ ...authorization, status: 'VOIDED', expired: true, updatedAt });
  emitAuthorizationEvent(ctx, expired, 'VOIDED');
  return expired;
}

/** Lets everything lapse whose time is over. */
export function expireOverdueAuthorizations(ctx: SandboxContext): void {
  for (const authorization of ctx.ledger.authorizations.all()) {
    if (isOverdue(ctx, authorization)) expireAuthorization(ctx, authorization);
  }
}
