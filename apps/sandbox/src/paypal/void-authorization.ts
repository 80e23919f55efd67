import { z } from 'zod';
import { DAY_MS } from '../sandbox-clock.ts';
import { findAuthorization } from './authorization-state.ts';
import { authorizationFacts } from './capture-authorization.ts';
import { emitAuthorizationEvent } from './emit-event.ts';
import type { Operation } from './operation.ts';
import { forcedRefusal, refuse } from './paypal-refusal.ts';
import { wireAuthorization } from './wire.ts';

/** POST /v2/payments/authorizations/:id/void: 204, or the authorisation when the caller prefers it. */
export const voidAuthorization: Operation<object> = {
  name: 'void_authorization',
  target: 'paypal.void',
  declinedAs: 'CANNOT_BE_VOIDED',
  keepMs: 45 * DAY_MS,
  body: z.object({}),
  facts: authorizationFacts,
  run: (ctx, id, _body, forced) => {
    const authorization = findAuthorization(ctx, id);
    if (authorization.status === 'VOIDED') {
      throw refuse('PREVIOUSLY_VOIDED', 'Authorization has been previously voided and hence cannot be voided again.');
    }
    if (authorization.status === 'CAPTURED') {
      throw refuse('PREVIOUSLY_CAPTURED', 'Authorization has been previously captured and hence cannot be voided.');
    }
    if (forced.issue !== null) throw forcedRefusal(forced.issue);
    const updatedAt = ctx.clock.now();
    emitAuthorizationEvent(
      ctx,
      ctx.ledger.authorizations.put({ ...authorization, status: 'VOIDED', updatedAt }),
      'VOIDED',
    );
    return id;
  },
  render: (ctx, id) => wireAuthorization(ctx, findAuthorization(ctx, id)),
  createdStatus: 200,
  unpreferred: { status: 204, body: null },
};
