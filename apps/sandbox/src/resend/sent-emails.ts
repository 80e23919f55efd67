import { z } from 'zod';
import type { Journal } from '../storage/journal.ts';
import { createTable, type Table } from '../storage/table.ts';

const emailSchema = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.string()),
  /** Name and size only: the sandbox keeps no files. */
  attachments: z.array(z.object({ name: z.string(), bytes: z.number() })),
  idempotencyKey: z.string().nullable(),
  lastEvent: z.string(),
  /** Business time, UTC epoch ms. */
  createdAt: z.number(),
});
export type SentEmail = z.infer<typeof emailSchema>;

export type EmailFilter = { to?: string | undefined; subject?: string | undefined; tag?: string | undefined };

/** Every mail that was accepted. */
export type SentEmails = {
  table: Table<SentEmail>;
  /** Newest first. `to` and `subject` match a part, any case; `tag` is `name:value`. */
  find: (filter: EmailFilter) => SentEmail[];
};

export function createSentEmails(journal: Journal): SentEmails {
  const table = createTable('emails', emailSchema, journal);
  return {
    table,
    find: ({ to = '', subject = '', tag }) => {
      const wantedTo = to.trim().toLowerCase();
      const wantedSubject = subject.trim().toLowerCase();
      const colon = tag?.indexOf(':') ?? -1;
      return table
        .newestFirst()
        .filter(
          (email) =>
            [...email.to, ...email.cc, ...email.bcc].some((one) => one.toLowerCase().includes(wantedTo)) &&
            email.subject.toLowerCase().includes(wantedSubject) &&
            (tag === undefined || email.tags[tag.slice(0, colon)] === tag.slice(colon + 1)),
        );
    },
  };
}
