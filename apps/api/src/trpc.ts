import { hasPermission, type Permission, type RefusalView } from '@toriyose/domain';
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { NotFound, Refused } from './order/refused.ts';
import type { RequestContext } from './trpc-context.ts';

interface ProcedureMeta {
  /** ADM-1: every procedure of the back office names what it asks for. */
  readonly permission?: Permission;
}

/** What clients learn of a failure: a refusal with its words, wrong fields by name, or only an id to quote. */
export interface ErrorDetails {
  readonly requestId: string;
  readonly refusal?: RefusalView;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

function errorDetails(error: TRPCError, requestId: string): ErrorDetails {
  const { cause } = error;
  if (cause instanceof Refused) return { requestId, refusal: cause.view };
  if (cause instanceof z.ZodError && error.code === 'BAD_REQUEST') {
    return { requestId, fields: cause.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
  }
  return { requestId };
}

/** Nothing that the database, a provider or a stack says ever reaches a client. */
const SAFE_MESSAGES: Partial<Record<TRPCError['code'], string>> = {
  BAD_REQUEST: 'The request is not as it should be',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side. Nothing was changed.',
};

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      message: SAFE_MESSAGES[error.code] ?? error.message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        ...errorDetails(error, ctx?.requestId ?? ''),
      },
    }),
  });

/** The one place where an expected "no" becomes an answer. */
const mapRefusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof Refused) throw new TRPCError({ code: 'CONFLICT', message: cause.view.message.en, cause });
  if (cause instanceof NotFound) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such page or order' });
  return result;
});

const logFailures = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (!result.ok && result.error.code === 'INTERNAL_SERVER_ERROR') {
    ctx.services.log.error(
      { err: result.error.cause ?? result.error, path, requestId: ctx.requestId },
      'procedure failed',
    );
  }
  return result;
});

export const router = t.router;

/** Anybody may ask. Every mutation still has an input schema (a body of another shape is refused). */
export const publicProcedure = t.procedure.use(logFailures).use(mapRefusals);

export const customerProcedure = publicProcedure.use(({ ctx, next }) => {
  const { customer } = ctx.visitor;
  if (!customer) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Please sign in' });
  return next({ ctx: { ...ctx, customer } });
});

/** ADM-1: default deny; the role is looked up in the table of permissions. */
export const staffProcedure = (permission: Permission) =>
  publicProcedure.meta({ permission }).use(({ ctx, next }) => {
    const { customer: staff, staffRole } = ctx.visitor;
    if (!staff) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Please sign in' });
    if (!hasPermission(staffRole, permission)) {
      throw new TRPCError({ code: 'FORBIDDEN', message: 'Your role does not include this' });
    }
    return next({ ctx: { ...ctx, staff } });
  });
