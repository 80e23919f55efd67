import { accountRefusal } from '@toriyose/domain';
import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import { joinCarts } from '../cart/join-carts.ts';
import { Refused } from '../order/refused.ts';
import type { RequestContext } from '../trpc-context.ts';
import { CART_COOKIE } from './read-visitor.ts';

/** `second_factor`: the password is right, and a code is asked for (`session.verifySecondFactor`). */
export interface SignInAnswer {
  readonly next: 'signed_in' | 'second_factor';
}

const answerSchema = z.union([
  z.object({ twoFactorRedirect: z.literal(true) }).transform(() => null),
  z.object({ user: z.object({ id: z.string() }) }).transform(({ user }) => user.id),
]);

/** @throws Refused with the same words for an unknown address and a wrong password, after the same work */
export async function signIn(
  ctx: RequestContext,
  body: { readonly email: string; readonly password: string },
): Promise<SignInAnswer> {
  const { headers, response } = await ctx.services.auth.api
    .signInEmail({ body, headers: ctx.headers, returnHeaders: true })
    .catch((error: unknown) => {
      if (isAPIError(error) && error.statusCode < 500) throw new Refused(accountRefusal('sign_in_failed'));
      throw error;
    });
  return finishSignIn(ctx, headers, answerSchema.parse(response));
}

/** ACC-6: the second step, with the code of the person's app. @throws Refused for a wrong code, or when it is too late */
export async function verifySecondFactor(ctx: RequestContext, code: string): Promise<SignInAnswer> {
  const { headers, response } = await ctx.services.auth.api
    .verifyTOTP({ body: { code }, headers: ctx.headers, returnHeaders: true })
    .catch((error: unknown) => {
      if (!isAPIError(error) || error.statusCode >= 500) throw error;
      throw new Refused(accountRefusal(error.body?.code === 'INVALID_CODE' ? 'code_wrong' : 'code_expired'));
    });
  return finishSignIn(ctx, headers, answerSchema.parse(response));
}

async function finishSignIn(ctx: RequestContext, headers: Headers, userId: string | null): Promise<SignInAnswer> {
  if (userId !== null) {
    // The session that was there before, if any, ends: its cookie is replaced in this browser.
    await ctx.services.auth.api.signOut({ headers: ctx.headers });
    await takeCartAlong(ctx, userId);
  }
  passCookies(ctx, headers);
  return { next: userId === null ? 'second_factor' : 'signed_in' };
}

/** SHOP-3: what a visitor has put together goes with him. */
async function takeCartAlong(ctx: RequestContext, customerId: string): Promise<void> {
  const { cartToken } = ctx.visitor;
  if (cartToken === null) return;
  await joinCarts(ctx.services, cartToken, customerId);
  ctx.setCookie(CART_COOKIE, '', { maxAge: 0 });
}

/** Ends the session at once, here and in the database. Signing out twice is fine. */
export async function signOut(ctx: RequestContext): Promise<void> {
  const { headers } = await ctx.services.auth.api.signOut({ headers: ctx.headers, returnHeaders: true });
  passCookies(ctx, headers);
}

function passCookies(ctx: RequestContext, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) ctx.appendHeader('Set-Cookie', cookie);
}
