import { z } from 'zod';
import { ResendRefusal } from './resend-refusal.ts';

/** `name@domain.tld` or `Name <name@domain.tld>`. */
const ADDRESS = /^(?:[^<>]*<\s*[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+\s*>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/;

const addressSchema = z
  .string()
  .max(998)
  .regex(ADDRESS, 'Use the `email@example.com` or `Name <email@example.com>` format.');
const addressesSchema = z.union([addressSchema.transform((one) => [one]), z.array(addressSchema).min(1).max(50)]);

/** Headers end up in the mail: a line break would let a value add headers of its own. */
const headerSchema = z
  .string()
  .max(998)
  .regex(/^[^\r\n]*$/, 'A header holds no line breaks.');

const tagText = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[A-Za-z0-9_-]+$/, 'Tags should only contain ASCII letters, numbers, underscores, or dashes.');

const emailRequestSchema = z.object({
  from: addressSchema,
  to: addressesSchema,
  subject: headerSchema.min(1),
  html: z.string().nullish(),
  text: z.string().nullish(),
  cc: addressesSchema.nullish(),
  bcc: addressesSchema.nullish(),
  reply_to: addressesSchema.nullish(),
  headers: z.record(z.string().regex(/^[!-9;-~]+$/), headerSchema).nullish(),
  tags: z.array(z.object({ name: tagText, value: tagText })).nullish(),
  attachments: z
    .array(
      z.object({
        filename: z.string().max(255).optional(),
        content: z.string().optional(),
        path: z.string().optional(),
        content_type: z.string().optional(),
      }),
    )
    .nullish(),
  scheduled_at: z.never('The sandbox sends at once: scheduled_at is not supported.').nullish(),
  template: z.never('The sandbox keeps no templates: send html or text.').nullish(),
});
export type EmailRequest = z.infer<typeof emailRequestSchema>;

/** @throws ResendRefusal missing_required_field or validation_error, naming the field */
export function readEmailRequest(value: unknown): EmailRequest {
  const result = emailRequestSchema.safeParse(value);
  if (!result.success) throw describe(result.error, value);
  const { html, text } = result.data;
  if ((html ?? '') === '' && (text ?? '') === '') {
    throw new ResendRefusal('missing_required_field', 'Missing `html` or `text` field.');
  }
  return result.data;
}

function describe(error: z.ZodError, value: unknown): ResendRefusal {
  const issue = error.issues[0];
  const field = String(issue?.path[0] ?? 'body');
  if (typeof value === 'object' && value !== null && Reflect.get(value, field) === undefined) {
    return new ResendRefusal('missing_required_field', `Missing \`${field}\` field.`);
  }
  return new ResendRefusal('validation_error', `Invalid \`${field}\` field. ${issue?.message ?? ''}`.trim());
}

/** The bare, lower-case address of `Name <address>`. */
export const bareAddress = (address: string): string =>
  (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase();
