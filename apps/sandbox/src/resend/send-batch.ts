import type { Context } from 'hono';
import type { SandboxEnv } from '../faults/drop-connection.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { type EmailRequest, readEmailRequest } from './email-request.ts';
import { ResendRefusal } from './resend-refusal.ts';
import { answerSend } from './send-emails.ts';

const MAX_BATCH = 100;

/** POST /emails/batch: all or nothing, or with `x-batch-validation: permissive` those that are good. */
export function answerBatch(c: Context<SandboxEnv>, ctx: SandboxContext): Promise<Response> {
  const permissive = c.req.header('x-batch-validation') === 'permissive';
  const errors: { index: number; message: string }[] = [];
  return answerSend(c, ctx, {
    scope: 'batch',
    read: (value) => {
      if (!Array.isArray(value) || value.length === 0 || value.length > MAX_BATCH) {
        throw new ResendRefusal('validation_error', `Send an array of 1 to ${MAX_BATCH} emails.`);
      }
      return value.flatMap((one: unknown, index) => readOne(one, index, permissive, errors));
    },
    answer: (ids) => ({ data: ids.filter((id) => id !== '').map((id) => ({ id })), ...(permissive ? { errors } : {}) }),
  });
}

function readOne(
  value: unknown,
  index: number,
  permissive: boolean,
  errors: { index: number; message: string }[],
): EmailRequest[] {
  try {
    const request = readEmailRequest(value);
    if ((request.attachments ?? []).length > 0) {
      throw new ResendRefusal('validation_error', 'Attachments are not supported in a batch.');
    }
    return [request];
  } catch (error) {
    if (!permissive || !(error instanceof ResendRefusal)) throw error;
    errors.push({ index, message: error.message });
    return [];
  }
}
