import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { answerUnderFaults } from '../faults/answer-under-faults.ts';
import type { SandboxEnv } from '../faults/drop-connection.ts';
import { SECOND_MS } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { failureWords } from './operation.ts';
import { PayPalRefusal } from './paypal-refusal.ts';

const LIFE_SECONDS = 32_400;

/**
 * The token carries its own end, sealed: a restarted sandbox still knows it, as PayPal would. It ends by the wall clock, which
 * is the one that the shop counts its life by.
 */
const seal = (ctx: SandboxContext, expiresAt: number): string =>
  createHmac('sha256', ctx.webhookId).update(`token ${expiresAt}`).digest('base64url');

const makeToken = (ctx: SandboxContext): string => {
  const expiresAt = ctx.clock.wall() + LIFE_SECONDS * SECOND_MS;
  return `A21AA.${expiresAt}.${seal(ctx, expiresAt)}`;
};

/** POST /v1/oauth2/token */
export async function answerToken(c: Context<SandboxEnv>, ctx: SandboxContext): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const call = { target: 'paypal.token' as const, facts: {}, requestId: null };
  return answerUnderFaults(c, ctx, call, failureWords(ctx), async (fault, pause) => {
    await pause();
    if (fault?.kind === 'decline' || fault?.kind === 'issue' || !areCredentialsRight(c, ctx)) {
      return { status: 401, body: { error: 'invalid_client', error_description: 'Client Authentication failed' } };
    }
    if (form.get('grant_type') !== 'client_credentials') {
      return { status: 400, body: { error: 'unsupported_grant_type', error_description: 'Grant Type is NULL' } };
    }
    return {
      status: 200,
      body: {
        scope: 'https://uri.paypal.com/services/checkout https://uri.paypal.com/services/payments/refund',
        access_token: makeToken(ctx),
        token_type: 'Bearer',
        app_id: 'APP-80W284485P519543T',
        expires_in: LIFE_SECONDS,
        nonce: ctx.ids.uuid(),
      },
    };
  });
}

function areCredentialsRight(c: Context<SandboxEnv>, ctx: SandboxContext): boolean {
  const [scheme = '', encoded = ''] = (c.req.header('authorization') ?? '').split(' ');
  const [clientId = '', clientSecret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  if (scheme.toLowerCase() !== 'basic' || clientId === '' || clientSecret === '') return false;
  const known = ctx.paypalCredentials;
  return known === null || (known.clientId === clientId && known.clientSecret === clientSecret);
}

/** @throws PayPalRefusal 401 without a token of ours that is still good */
export function requireToken(ctx: SandboxContext, authorization: string | undefined): void {
  const [, expiry = '', mac = ''] = /^Bearer A21AA\.(\d{1,16})\.([\w-]+)$/.exec(authorization ?? '') ?? [];
  const expected = Buffer.from(seal(ctx, Number(expiry)));
  const given = Buffer.from(mac);
  const good = expected.length === given.length && timingSafeEqual(expected, given);
  if (!good || Number(expiry) <= ctx.clock.wall()) {
    throw new PayPalRefusal(401, [{ issue: 'INVALID_TOKEN', description: 'Token signature verification failed' }]);
  }
}
