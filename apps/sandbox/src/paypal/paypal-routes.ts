import { Hono } from 'hono';
import type { SandboxEnv } from '../faults/drop-connection.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { answerToken, requireToken } from './access-token.ts';
import { findAuthorization } from './authorization-state.ts';
import { authorizeOrder } from './authorize-order.ts';
import { authorizationFacts, captureAuthorization } from './capture-authorization.ts';
import { captureOrder, orderFacts } from './capture-order.ts';
import { confirmPaymentSource } from './confirm-payment-source.ts';
import { createOrder } from './create-order.ts';
import { addNotificationRoutes } from './notification-routes.ts';
import { refusalAnswer, runOperation, runRead } from './operation.ts';
import { findOrder } from './order-state.ts';
import { patchOrder } from './patch-order.ts';
import { reauthorize } from './reauthorize.ts';
import { findCapture, findRefund, refundCapture } from './refund-capture.ts';
import { patchTracker, trackShipment } from './track-shipment.ts';
import { voidAuthorization } from './void-authorization.ts';
import { wireAuthorization, wireCapture, wireOrder, wireRefund } from './wire.ts';

/** PayPal's REST API, as far as a shop with Orders v2 needs it. */
export function createPayPalRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.onError((error) => {
    const answer = refusalAnswer(ctx, error);
    const headers = { 'content-type': 'application/json', ...answer.headers };
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
  });
  app.post('/v1/oauth2/token', (c) => answerToken(c, ctx));
  for (const protectedPath of [
    '/v2/*',
    '/v1/notifications/verify-webhook-signature',
    '/v1/notifications/webhooks-events/*',
  ]) {
    app.use(protectedPath, async (c, next) => {
      requireToken(ctx, c.req.header('authorization'));
      await next();
    });
  }
  addOrderRoutes(app, ctx);
  addPaymentRoutes(app, ctx);
  addNotificationRoutes(app, ctx);
  return app;
}

function addOrderRoutes(app: Hono<SandboxEnv>, ctx: SandboxContext): void {
  const path = '/v2/checkout/orders/:id';
  app.post('/v2/checkout/orders', (c) => runOperation(c, ctx, createOrder));
  app.get(path, (c) => {
    const id = c.req.param('id');
    return runRead(c, ctx, 'paypal.get_order', orderFacts(ctx, id), () => wireOrder(ctx, findOrder(ctx, id)));
  });
  app.patch(path, async (c) => {
    patchOrder(ctx, c.req.param('id'), await c.req.text());
    return c.body(null, 204);
  });
  app.post(`${path}/confirm-payment-source`, (c) => runOperation(c, ctx, confirmPaymentSource, c.req.param('id')));
  app.post(`${path}/authorize`, (c) => runOperation(c, ctx, authorizeOrder, c.req.param('id')));
  app.post(`${path}/capture`, (c) => runOperation(c, ctx, captureOrder, c.req.param('id')));
  app.post(`${path}/track`, (c) => runOperation(c, ctx, trackShipment, c.req.param('id')));
  app.patch(`${path}/trackers/:trackerId`, async (c) => {
    patchTracker(ctx, c.req.param('id'), c.req.param('trackerId'), await c.req.text());
    return c.body(null, 204);
  });
}

function addPaymentRoutes(app: Hono<SandboxEnv>, ctx: SandboxContext): void {
  const authorization = '/v2/payments/authorizations/:id';
  app.get(authorization, (c) => {
    const id = c.req.param('id');
    const read = () => wireAuthorization(ctx, findAuthorization(ctx, id));
    return runRead(c, ctx, 'paypal.get_payment', authorizationFacts(ctx, id), read);
  });
  app.post(`${authorization}/capture`, (c) => runOperation(c, ctx, captureAuthorization, c.req.param('id')));
  app.post(`${authorization}/reauthorize`, (c) => runOperation(c, ctx, reauthorize, c.req.param('id')));
  app.post(`${authorization}/void`, (c) => runOperation(c, ctx, voidAuthorization, c.req.param('id')));
  app.get('/v2/payments/captures/:id', (c) => {
    const captureId = c.req.param('id');
    const read = () => wireCapture(ctx, findCapture(ctx, captureId));
    return runRead(c, ctx, 'paypal.get_payment', { captureId }, read);
  });
  app.post('/v2/payments/captures/:id/refund', (c) => runOperation(c, ctx, refundCapture, c.req.param('id')));
  app.get('/v2/payments/refunds/:id', (c) => {
    const id = c.req.param('id');
    const read = () => wireRefund(ctx, findRefund(ctx, id));
    return runRead(c, ctx, 'paypal.get_payment', { captureId: ctx.ledger.refunds.get(id)?.captureId }, read);
  });
}
