import { Hono } from 'hono';
import { findPayment, handleConsent } from '../payment/handle-consent.ts';
import type { Services } from '../services/services.ts';

/**
 * Where PayPal sends the customer back to. The address alone changes nothing: what happened is read from PayPal. Whoever
 * opens it is led to the order page, which asks for a sign-in and shows it to its owner only.
 */
export function paypalRoutes(services: Services): Hono {
  return new Hono()
    .get('/paypal/return', async (c) => {
      const payment = await findPayment(services, { providerOrderId: c.req.query('token')?.slice(0, 100) });
      if (!payment) return c.redirect('/account/orders', 303);
      await handleConsent(services, payment);
      return c.redirect(`/account/orders/${payment.orderNumber}?payment=returned`, 303);
    })
    .get('/paypal/cancel', async (c) => {
      const payment = await findPayment(services, { providerOrderId: c.req.query('token')?.slice(0, 100) });
      return c.redirect(payment ? `/account/orders/${payment.orderNumber}?payment=declined` : '/account/orders', 303);
    });
}
